import { View } from "@tarojs/components";
import { useState } from "react";
import { directoryBounds } from "#shared/centres/directory-terms";
import { confirm } from "../platform/dialogs";
import { Button } from "../ui/button";
import { Field, TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import type { DirectoryItem } from "./directory-words";
import { ListProblem } from "./list-problem";
import { RightChoice } from "./right-choice";
import type { DirectoryDesk } from "./use-directory";

interface CentreSheetProps {
  centre: DirectoryItem;
  desk: DirectoryDesk;
  onClose: () => void;
}

interface Draft {
  name: string;
  address: string;
  phone: string;
  capacity: string;
  rights: DirectoryItem["rights"];
}

const { name: nameBounds, address: addressBounds, capacity: capacityBounds } = directoryBounds;

/** What changes most often about one centre; the rest comes with the file. */
export function CentreSheet({ centre, desk, onClose }: CentreSheetProps) {
  const [draft, setDraft] = useState<Draft>({
    name: centre.name,
    address: centre.address,
    phone: centre.phone ?? "",
    capacity: String(centre.capacity),
    rights: centre.rights,
  });
  const write = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const faults = faultsOf(draft);
  const capacity = Number(draft.capacity);
  const isBelowLoad = !faults.capacity && capacity < centre.load;
  const store = async () => {
    if (Object.keys(faults).length > 0) return;
    const isSure =
      !isBelowLoad ||
      (await confirm({
        title: "上限比手上的还少？",
        text: `${centre.name}手上有 ${centre.load} 件，都留在那里。办到 ${capacity} 件以下，才会有新的。`,
        yes: "就这样",
      }));
    if (!isSure) return;
    const { name, address, phone, rights } = draft;
    const isSaved = await desk.edit(centre, {
      name: name.trim(),
      address: address.trim(),
      phone: phone.trim() || null,
      capacity,
      rights,
    });
    if (isSaved) onClose();
  };
  return (
    <Sheet
      isOpen
      title={centre.name}
      onClose={onClose}
      foot={
        <Button
          id="centre-save"
          isWide
          isBusy={desk.isSaving}
          isDisabled={Object.keys(faults).length > 0}
          onTap={() => void store()}
        >
          存下来
        </Button>
      }
    >
      <View className="col g4">
        <ListProblem words={desk.problem} />
        <TextField
          id="centre-name"
          label="名称"
          value={draft.name}
          maxLength={nameBounds.max}
          onChange={(name) => write({ name })}
          error={faults.name}
        />
        <TextField
          id="centre-capacity"
          label="上限"
          type="number"
          maxLength={4}
          hint={`同时最多办几件，现在手上 ${centre.load} 件`}
          value={draft.capacity}
          onChange={(text) => write({ capacity: text })}
          error={faults.capacity}
        />
        {isBelowLoad && (
          <Notice tone="gold">比手上的 {centre.load} 件少：已有的留着，暂时不会有新的。</Notice>
        )}
        <TextField
          id="centre-phone"
          label="电话"
          isOptional
          hint="公开显示"
          maxLength={20}
          value={draft.phone}
          onChange={(phone) => write({ phone })}
          error={faults.phone}
        />
        <TextField
          id="centre-address"
          label="地址"
          maxLength={addressBounds.max}
          value={draft.address}
          onChange={(address) => write({ address })}
        />
        <Field label="能办哪些权利" error={faults.rights}>
          <RightChoice
            label="能办哪些权利"
            value={draft.rights}
            onChange={(rights) => write({ rights })}
          />
        </Field>
        <View className="note t2">位置、专家、服务范围和办公时间，用“导入和记录”里的表格改。</View>
      </View>
    </Sheet>
  );
}

function faultsOf({ name, phone, capacity, rights }: Draft): Partial<Record<keyof Draft, string>> {
  const [least, most] = capacityBounds;
  const isCapacity =
    /^\d+$/.test(capacity) && Number(capacity) >= least && Number(capacity) <= most;
  return {
    ...(name.trim().length < nameBounds.min && { name: "请写两个字以上" }),
    ...(!isCapacity && { capacity: `请填 ${least} 到 ${most} 的整数` }),
    ...(!/^[\d\-() ]{5,20}$|^$/.test(phone.trim()) && { phone: "只能有数字、横线和括号" }),
    ...(rights.length === 0 && { rights: "至少选一种" }),
  };
}
