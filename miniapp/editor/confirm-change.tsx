import { View } from "@tarojs/components";
import { Button } from "../ui/button";
import { Sheet } from "../ui/sheet";
import { changedWords } from "./campaign-words";
import type { CampaignDesk } from "./use-campaign-desk";

/** People are in the midst of a week that has begun: a change of more than its words is asked about. */
export function ConfirmChange({ desk }: { desk: CampaignDesk }) {
  const { week, asked, answer } = desk;
  return (
    <Sheet
      isOpen={asked !== undefined}
      title="改一个已经开始的宣传周"
      onClose={() => answer(false)}
      foot={
        <>
          <Button id="change-not" kind="outline" onTap={() => answer(false)}>
            先不改
          </Button>
          <Button id="change-yes" isWide onTap={() => answer(true)}>
            照这样改
          </Button>
        </>
      }
    >
      <View className="col g3 read">
        <View>
          “{week?.name}”{week?.phase === "after" ? "已经结束" : "正在进行"}。这次会改：
          {changedWords(asked ?? [])}。
        </View>
        <View>存下以后马上对所有人有效；已经开着的一局，题数和时间照它开始时的算。</View>
      </View>
    </Sheet>
  );
}
