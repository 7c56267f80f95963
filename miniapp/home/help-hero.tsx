import { View } from "@tarojs/components";
import { Anan } from "../ui/anan";
import { Button } from "../ui/button";
import { Heading } from "../ui/heading";

export function HelpHero({ onBegin }: { onBegin: () => void }) {
  return (
    <View className="help-hero">
      <View className="help-hero-anan">
        <Anan pose="hello" size={148} />
      </View>
      <View className="help-hero-words">
        <Heading className="head">
          <View>别着急，</View>
          <View>我们一起看看</View>
        </Heading>
        <View className="help-hero-text label">
          <View>免费。大约十分钟填完，</View>
          <View>能办的地方替您找好。</View>
        </View>
        <Button id="help-begin" kind="white" iconAfter="next" onTap={onBegin}>
          开始说说
        </Button>
      </View>
    </View>
  );
}
