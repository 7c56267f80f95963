import { View } from "@tarojs/components";
import { type RightKind, rightKinds, rightWords } from "#shared/rights/right-kinds";
import { aria } from "../ui/aria";
import { Tappable } from "../ui/tappable";
import "../ui/choices.scss";

interface RightChoiceProps {
  label: string;
  value: readonly RightKind[];
  onChange: (rights: RightKind[]) => void;
}

/** Any of the kinds of right; "unsure" is nobody's subject. */
export function RightChoice({ label, value, onChange }: RightChoiceProps) {
  const choices = rightKinds.filter((kind) => kind !== "unsure");
  return (
    <View className="row wrap g2" {...aria({ role: "group", label })}>
      {choices.map((kind) => {
        const isChosen = value.includes(kind);
        return (
          <Tappable
            key={kind}
            id={`right-${kind}`}
            className={`chip ${isChosen ? "chip-on" : ""}`}
            role="checkbox"
            isChecked={isChosen}
            onTap={() =>
              onChange(choices.filter((each) => (each === kind ? !isChosen : value.includes(each))))
            }
          >
            {rightWords[kind].name}
          </Tappable>
        );
      })}
    </View>
  );
}
