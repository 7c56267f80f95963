import { View } from "@tarojs/components";
import { type RightKind, rightWords } from "#shared/rights/right-kinds";
import { Card } from "../ui/card";
import { SectionHead } from "../ui/heading";
import { commonRights } from "../ui/right-topics";
import { TopicArt } from "../ui/topic-art";

/** The kinds of right met most: one tap, and the kind is filled in. */
export function HelpKinds({ onChoose }: { onChoose: (right: RightKind) => void }) {
  return (
    <>
      <SectionHead title="是哪一类事情" />
      <View className="help-kinds">
        {commonRights.map(({ right, art }) => (
          <Card
            key={right}
            id={`help-kind-${right}`}
            className="help-kind"
            onTap={() => onChoose(right)}
          >
            <TopicArt topic={art} size={48} />
            <View className="b">{rightWords[right].name}</View>
            <View className="help-kind-text tiny t3">{rightWords[right].example}</View>
          </Card>
        ))}
      </View>
    </>
  );
}
