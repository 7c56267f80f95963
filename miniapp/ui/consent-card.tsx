import { View } from "@tarojs/components";
import { CheckBox } from "./check-box";
import { Tag } from "./tag";
import { Tappable } from "./tappable";
import "./card.scss";
import "./consent-card.scss";

interface ConsentCardProps {
  title: string;
  /** Its own sentence: what for, who gets what, what happens without. */
  text: string;
  isRequired: boolean;
  /** Never true before the person said so. */
  isGiven: boolean;
  onChange: (isGiven: boolean) => void;
  /** Beside the box once it is given, and before. */
  yes?: string;
  ask?: string;
  id?: string;
}

export function ConsentCard(props: ConsentCardProps) {
  const { title, text, isRequired, isGiven, onChange, id } = props;
  const { yes = "我同意", ask = "同意就点这里" } = props;
  return (
    <Tappable
      id={id}
      className={`card consent ${isGiven ? "consent-on" : ""}`}
      role="checkbox"
      isChecked={isGiven}
      onTap={() => onChange(!isGiven)}
    >
      <View className="row between">
        <View className="b">{title}</View>
        <Tag>{isRequired ? "必需" : "可选"}</Tag>
      </View>
      <View className="consent-text label t2 read">{text}</View>
      <View className="consent-act">
        <CheckBox isOn={isGiven} />
        <View className={`b ${isGiven ? "consent-given" : "t2"}`}>{isGiven ? yes : ask}</View>
      </View>
    </Tappable>
  );
}
