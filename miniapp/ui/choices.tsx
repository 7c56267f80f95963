import { ScrollView, View } from "@tarojs/components";
import { useEffect, useState } from "react";
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

interface ChipsProps<Key extends string> extends ChoicesProps<Key> {
  /** Scrolls the chosen one into sight: for more than fit a phone. Each needs an id. */
  isKeptInSight?: boolean;
}

/** Filters in a row that scrolls to the side. */
export function Chips<Key extends string>(props: ChipsProps<Key>) {
  const { items, value, onChange, label, isKeptInSight = false } = props;
  const chosen = items.find(({ key }) => key === value)?.id;
  const [inSight, setInSight] = useState("");
  // After the first drawing: a browser scrolls to what changes, and to what is there.
  useEffect(() => setInSight((isKeptInSight && chosen) || ""), [isKeptInSight, chosen]);
  return (
    <ScrollView className="chips" scrollX enhanced showScrollbar={false} scrollIntoView={inSight}>
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
