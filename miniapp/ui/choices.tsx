import { ScrollView, View } from "@tarojs/components";
import { aria } from "./aria";
import { Tappable } from "./tappable";
import "./choices.scss";

export interface Choice<Key extends string> {
  key: Key;
  label: string;
  id?: string;
}

interface ChoicesProps<Key extends string> {
  items: readonly Choice<Key>[];
  value: Key | undefined;
  onChange: (key: Key) => void;
  /** What is being chosen, for who cannot see it. */
  label: string;
}

/** Filters in a row that scrolls to the side. */
export function Chips<Key extends string>({ items, value, onChange, label }: ChoicesProps<Key>) {
  return (
    <ScrollView className="chips" scrollX enhanced showScrollbar={false}>
      <View className="chips-row" {...aria({ role: "tablist", label })}>
        {items.map((item) => (
          <Tappable
            key={item.key}
            id={item.id}
            className={`chip ${item.key === value ? "chip-on" : ""}`}
            role="tab"
            isSelected={item.key === value}
            onTap={() => onChange(item.key)}
          >
            {item.label}
          </Tappable>
        ))}
      </View>
    </ScrollView>
  );
}

/** Two to four that exclude each other, all in sight. */
export function Segmented<Key extends string>(props: ChoicesProps<Key>) {
  const { items, value, onChange, label } = props;
  return (
    <View className="seg" {...aria({ role: "radiogroup", label })}>
      {items.map((item) => (
        <Tappable
          key={item.key}
          id={item.id}
          className={`seg-item ${item.key === value ? "seg-on" : ""}`}
          role="radio"
          isChecked={item.key === value}
          onTap={() => onChange(item.key)}
        >
          {item.label}
        </Tappable>
      ))}
    </View>
  );
}
