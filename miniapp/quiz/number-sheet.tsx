import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Tappable } from "../ui/tappable";
import "./number-sheet.scss";

interface NumberSheetProps {
  count: number;
  at: number;
  isAnswered: (position: number) => boolean;
  flagged: ReadonlySet<number>;
  onGo: (position: number) => void;
}

/** Every question of the round by number: answered, put aside, in front. */
export function NumberSheet({ count, at, isAnswered, flagged, onGo }: NumberSheetProps) {
  const numbers = Array.from({ length: count }, (_, position) => position);
  const wordsOf = (position: number) =>
    [
      `第 ${position + 1} 题`,
      isAnswered(position) ? "已答" : "没答",
      flagged.has(position) && "先放着",
    ]
      .filter(Boolean)
      .join("，");
  const lookOf = (position: number) => {
    if (position === at) return "number-now";
    if (flagged.has(position)) return "number-flagged";
    return isAnswered(position) ? "number-answered" : "";
  };
  return (
    <View className="numbers" {...aria({ role: "group", label: "题号" })}>
      {numbers.map((position) => (
        <Tappable
          key={position}
          id={`number-${position + 1}`}
          className={`number ${lookOf(position)}`}
          label={wordsOf(position)}
          isSelected={position === at}
          onTap={() => onGo(position)}
        >
          {position + 1}
        </Tappable>
      ))}
    </View>
  );
}
