import { View } from "@tarojs/components";
import type { RightKind } from "#shared/rights/right-kinds";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { helpWords } from "../ui/help-words";
import { Icon } from "../ui/icon";
import { TopicArt } from "../ui/topic-art";
import "./help-link.scss";

/** From what was learnt to "is this happening to you?", the kind of right filled in. */
export function HelpLink({ right }: { right: RightKind }) {
  const text = helpWords(right);
  return (
    <Card
      id="to-help"
      className="card-good row"
      label={`遇到类似情况？${text}`}
      onTap={() => void goTo("/tickets/file-page", { right, from: "quiz" })}
    >
      <TopicArt topic="help" size={52} />
      <View className="grow">
        <View className="b">遇到类似情况？</View>
        <View className="note help-link-text">{text}</View>
      </View>
      <Icon name="next" size={20} />
    </Card>
  );
}
