import { View } from "@tarojs/components";
import { useState } from "react";
import { type RightKind, rightWords } from "#shared/rights/right-kinds";
import { CheckBox } from "../ui/check-box";
import { Field, TextField } from "../ui/field";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { PickTile } from "../ui/pick";
import { commonRights } from "../ui/right-topics";
import { Tappable } from "../ui/tappable";
import { fieldId, type StepProps } from "./step-props";

const rareRights: readonly RightKind[] = ["plant_variety", "layout_design", "other"];

interface StepRightProps extends StepProps {
  /** The film or question the person came from, or null. */
  from: string | null;
}

/** The kinds of right, up to three; "unsure" stands alone. */
export function StepRight({ form, errors, onChange, from }: StepRightProps) {
  const hasRare = form.kinds.some((kind) => rareRights.includes(kind));
  const [isOpen, setIsOpen] = useState(hasRare);
  const toggle = (kind: RightKind) => onChange({ kinds: toggled(form.kinds, kind) });
  const [first] = form.kinds;
  return (
    <>
      {from !== null && first && (
        <Notice tone="good" icon="clip">
          {from === "quiz" ? "您从答题过来" : `您从短片《${from}》过来`}
          ，已先选好“{rightWords[first].name}”，可以改。
        </Notice>
      )}
      <View id={fieldId("kinds")} className="col g3">
        <View className="grid2 care-one">
          {commonRights.map(({ right, art }) => (
            <PickTile
              key={right}
              id={`right-${right}`}
              art={art}
              title={rightWords[right].name}
              text={rightWords[right].example}
              isChosen={form.kinds.includes(right)}
              onTap={() => toggle(right)}
            />
          ))}
        </View>
        {errors.kinds && <Notice tone="bad">{errors.kinds}</Notice>}
      </View>
      <View className="file-more">
        <MoreLink id="more-rights" icon="down" isExpanded={isOpen} onTap={() => setIsOpen(!isOpen)}>
          植物新品种、布图设计等更多种类
        </MoreLink>
      </View>
      {isOpen && (
        <Field label="更多种类">
          <View className="col">
            {rareRights.map((right) => (
              <RareRight
                key={right}
                right={right}
                isChosen={form.kinds.includes(right)}
                onTap={() => toggle(right)}
              />
            ))}
          </View>
        </Field>
      )}
      <View id={fieldId("number")}>
        <TextField
          id="right-number"
          label="登记号或证号"
          isOptional
          value={form.number}
          onChange={(number) => onChange({ number })}
          placeholder={form.kinds.includes("copyright") ? "著作权不登记也受保护" : "证书上有"}
          maxLength={40}
          error={errors.number}
        />
      </View>
    </>
  );
}

interface RareRightProps {
  right: RightKind;
  isChosen: boolean;
  onTap: () => void;
}

function RareRight({ right, isChosen, onTap }: RareRightProps) {
  const { name, example } = rightWords[right];
  return (
    <Tappable
      id={`right-${right}`}
      className={`pick ${isChosen ? "pick-on" : ""}`}
      role="checkbox"
      isChecked={isChosen}
      onTap={onTap}
    >
      <View className="grow">
        <View className="b">{name}</View>
        <View className="note t2">{example}</View>
      </View>
      <CheckBox isOn={isChosen} />
    </Tappable>
  );
}

/** Who cannot say which it is has chosen none of the others. */
function toggled(kinds: readonly RightKind[], kind: RightKind): readonly RightKind[] {
  if (kinds.includes(kind)) return kinds.filter((one) => one !== kind);
  if (kind === "unsure") return ["unsure"];
  return [...kinds.filter((one) => one !== "unsure"), kind];
}
