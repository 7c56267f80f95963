import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { changeWords } from "./campaign-words";
import type { CampaignDesk } from "./use-campaign-desk";

/** Somebody changed the week since this was written; nothing written here is lost. */
export function StaleCampaign({
  desk: { week, isStale, takeLatest, keepOwn },
}: {
  desk: CampaignDesk;
}) {
  if (!isStale) return null;
  const [last] = week?.history ?? [];
  return (
    <View className="col g2" {...aria({ role: "status", live: "polite" })}>
      <Notice tone="gold" title="您写的时候，这一周有了新变化">
        {last && `${changeWords(last)}。`}您写的都还在。
      </Notice>
      <View className="row wrap g2">
        <Button id="stale-take" kind="outline" size="small" onTap={takeLatest}>
          换成最新的
        </Button>
        <Button id="stale-keep" size="small" onTap={keepOwn}>
          用我写的
        </Button>
      </View>
    </View>
  );
}
