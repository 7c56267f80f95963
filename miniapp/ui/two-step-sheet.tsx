import { View } from "@tarojs/components";
import { useState } from "react";
import { aria } from "./aria";
import { Icon } from "./icon";
import { Sheet } from "./sheet";
import { Tappable } from "./tappable";
import "./two-step-sheet.scss";

export interface TwoStepGroup {
  key: string;
  label: string;
  items: readonly { key: string; label: string }[];
}

interface TwoStepSheetProps {
  isOpen: boolean;
  title: string;
  groups: readonly TwoStepGroup[];
  /** The chosen item. */
  value: string | undefined;
  onChoose: (itemKey: string, groupKey: string) => void;
  onClose: () => void;
}

/** Two lists beside each other: 盟市, then 旗县区. */
export function TwoStepSheet(props: TwoStepSheetProps) {
  const { isOpen, title, groups, value, onChoose, onClose } = props;
  const [openKey, setOpenKey] = useState<string>();
  const ofValue = groups.find(({ items }) => items.some(({ key }) => key === value));
  const shown = groups.find(({ key }) => key === openKey) ?? ofValue ?? groups[0];
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onClose}>
      <View className="two-step">
        <View className="two-step-list" {...aria({ role: "tablist" })}>
          {groups.map((group) => (
            <Tappable
              key={group.key}
              className={`two-step-item ${group === shown ? "two-step-open" : ""}`}
              role="tab"
              isSelected={group === shown}
              onTap={() => setOpenKey(group.key)}
            >
              {group.label}
            </Tappable>
          ))}
        </View>
        <View className="two-step-list grow" {...aria({ role: "radiogroup", label: shown?.label })}>
          {shown?.items.map((item) => (
            <Tappable
              key={item.key}
              className="two-step-item between"
              role="radio"
              isChecked={item.key === value}
              onTap={() => onChoose(item.key, shown.key)}
            >
              <View className={item.key === value ? "sky b" : ""}>{item.label}</View>
              {item.key === value && <Icon name="check" size={20} className="sky" />}
            </Tappable>
          ))}
        </View>
      </View>
    </Sheet>
  );
}
