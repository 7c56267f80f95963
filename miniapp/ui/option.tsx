import { View } from "@tarojs/components";
import { Icon } from "./icon";
import { Tappable } from "./tappable";
import "./option.scss";

export type OptionState = "plain" | "chosen" | "right" | "wrong" | "saved";

interface OptionProps {
  /** A, B, C … */
  letter: string;
  text: string;
  state: OptionState;
  /** After the text; 正确答案, 您选的, 已保存 by itself. */
  note?: string;
  onTap?: () => void;
  /** Several may be chosen. */
  isMultiple?: boolean;
  /** For tests, and to bring the focus here. */
  id?: string;
}

const notes: Record<OptionState, string> = {
  plain: "",
  chosen: "",
  right: "正确答案",
  wrong: "您选的",
  saved: "已保存",
};

/** An answer. Right and wrong carry a sign and a word, never colour alone. */
export function Option(props: OptionProps) {
  const { letter, text, state, note, onTap, isMultiple = false, id } = props;
  const words = note ?? notes[state];
  const content = (
    <>
      <View className={`opt-sign opt-sign-${state}`}>
        <Sign letter={letter} state={state} />
      </View>
      <View className="opt-text">{text}</View>
      {words && <View className={`opt-note opt-note-${state}`}>{words}</View>}
    </>
  );
  if (!onTap) return <View className={`opt opt-${state}`}>{content}</View>;
  return (
    <Tappable
      id={id}
      className={`opt opt-${state}`}
      role={isMultiple ? "checkbox" : "radio"}
      isChecked={state !== "plain"}
      onTap={onTap}
    >
      {content}
    </Tappable>
  );
}

function Sign({ letter, state }: { letter: string; state: OptionState }) {
  if (state === "right") return <Icon name="check" size={18} />;
  if (state === "wrong") return <Icon name="close" size={18} />;
  return <>{letter}</>;
}
