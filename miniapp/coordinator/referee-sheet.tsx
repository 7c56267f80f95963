import { View } from "@tarojs/components";
import { useState } from "react";
import type { Referee } from "#shared/desk-lists/desk-list-schemas";
import { deskListBounds, refereeKinds, refereeKindWords } from "#shared/desk-lists/desk-list-terms";
import { confirm } from "../platform/dialogs";
import { Button } from "../ui/button";
import { Segmented } from "../ui/choices";
import { Field, TextAreaField, TextField } from "../ui/field";
import { Sheet } from "../ui/sheet";
import { ListProblem } from "./list-problem";
import { RightChoice } from "./right-choice";
import type { DeskListEdit, Written } from "./use-desk-list";

export type RefereeDraft = Written<Referee>;

interface RefereeSheetProps {
  /** Undefined while nothing is being written. */
  draft: RefereeDraft | undefined;
  list: DeskListEdit<Referee>;
  onWrite: (some: Partial<RefereeDraft>) => void;
  onClose: () => void;
}

const { refereeName, refereeContact } = deskListBounds;

export function RefereeSheet({ draft, list, onWrite, onClose }: RefereeSheetProps) {
  const [isTried, setIsTried] = useState(false);
  if (!draft) return null;
  const isNameMissing = draft.name.trim().length < refereeName.min;
  const store = async (change: Partial<RefereeDraft> = {}) => {
    setIsTried(true);
    if (isNameMissing || !(await list.put({ ...draft, ...change }))) return;
    setIsTried(false);
    onClose();
  };
  return (
    <Sheet
      isOpen
      title={draft.id ? "改这一位" : "添一位"}
      onClose={onClose}
      foot={
        <View className="row g3">
          {draft.id && <LeaveButton draft={draft} onStore={store} />}
          <View className="grow">
            <Button id="referee-save" isWide isBusy={list.isSaving} onTap={() => void store()}>
              存下来
            </Button>
          </View>
        </View>
      }
    >
      <View className="col g4">
        <ListProblem words={list.problem} />
        <TextField
          id="referee-name"
          label="姓名或者名称"
          value={draft.name}
          maxLength={refereeName.max}
          onChange={(name) => onWrite({ name })}
          error={isTried && isNameMissing ? "请写两个字以上" : undefined}
        />
        <Field label="是专家，还是调解组织">
          <Segmented
            label="是专家，还是调解组织"
            value={draft.kind}
            onChange={(kind) => onWrite({ kind })}
            items={refereeKinds.map((kind) => ({
              key: kind,
              id: `kind-${kind}`,
              label: refereeKindWords[kind],
            }))}
          />
        </Field>
        <Field label="懂哪些权利" hint="一个都不选，就是各类都行">
          <RightChoice
            label="懂哪些权利"
            value={draft.rights}
            onChange={(rights) => onWrite({ rights })}
          />
        </Field>
        <TextAreaField
          id="referee-contact"
          label="怎么联系"
          isOptional
          isShort
          placeholder="电话、单位、什么时候方便"
          hint="只有工作人员看得到，加密存放"
          value={draft.contact}
          maxLength={refereeContact.max}
          onChange={(contact) => onWrite({ contact })}
        />
      </View>
    </Sheet>
  );
}

interface LeaveButtonProps {
  draft: RefereeDraft;
  onStore: (change: Partial<RefereeDraft>) => Promise<void>;
}

/** Nobody is deleted: what was referred to them keeps their name. */
function LeaveButton({ draft, onStore }: LeaveButtonProps) {
  const { isActive, name } = draft;
  const switchOver = async () => {
    const isSure =
      !isActive ||
      (await confirm({
        title: `不再转介给${name}？`,
        text: "各家以后选不到，已经转介的照旧。随时可以恢复。",
        yes: "不再转介",
      }));
    if (isSure) await onStore({ isActive: !isActive });
  };
  return (
    <Button id="referee-leave" kind="outline" isNarrow onTap={() => void switchOver()}>
      {isActive ? "不再转介" : "恢复转介"}
    </Button>
  );
}
