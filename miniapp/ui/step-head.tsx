import { View } from "@tarojs/components";
import { aria } from "./aria";
import { Heading } from "./heading";
import { Icon } from "./icon";
import "./step-head.scss";

interface StepHeadProps {
  /** From 1. */
  step: number;
  total: number;
  title: string;
  text?: string;
  saving?: "none" | "saving" | "saved" | "offline";
}

const savingWords = {
  none: "",
  saving: "正在保存",
  saved: "已自动保存",
  offline: "先存在手机上",
} as const;

/** Where we are in a form of several pages, and that nothing is lost. */
export function StepHead({ step, total, title, text, saving = "saved" }: StepHeadProps) {
  const words = `第 ${step} 步，共 ${total} 步`;
  return (
    <>
      <View>
        <View className="steps" {...aria({ role: "img", label: words })}>
          {Array.from({ length: total }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <View key={at} className={`steps-part ${partClass(at + 1, step)}`} />
          ))}
        </View>
        <View className="steps-words note t3">
          <View>{words}</View>
          <View className="steps-saving" {...aria({ role: "status", live: "polite" })}>
            {saving === "saved" && <Icon name="check" size={16} />}
            {savingWords[saving]}
          </View>
        </View>
      </View>
      <View>
        <Heading className="head">{title}</Heading>
        {text && <View className="steps-text label t2 read">{text}</View>}
      </View>
    </>
  );
}

function partClass(part: number, step: number): string {
  if (part < step) return "steps-done";
  return part === step ? "steps-done steps-now" : "";
}
