import { View } from "@tarojs/components";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";

const can = ["告诉您法律怎么规定、证据怎么留", "给出是否侵权的参考意见", "双方愿意时，组织调解"];
const cannot = ["不能代替法院判决，也不能罚款", "不收任何费用，也不推荐收费代理"];

export function HelpBounds() {
  return (
    <Card>
      <Heading level={3} className="help-bounds-title b">
        我们能做和不能做的
      </Heading>
      <View className="help-bounds label">
        {can.map((text) => (
          <View key={text} className="row">
            <Icon name="right" size={20} className="good" />
            <View className="grow">{text}</View>
          </View>
        ))}
        {cannot.map((text) => (
          <View key={text} className="row">
            <Icon name="wrong" size={20} className="t3" />
            <View className="grow t2">{text}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
