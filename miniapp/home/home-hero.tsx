import { View } from "@tarojs/components";
import type { CampaignView } from "#shared/campaigns/campaign-schemas";
import { aria } from "../ui/aria";
import { Dot } from "../ui/heading";
import { SkyHero, WeekDots } from "../ui/sky-hero";
import { weekDays, weekWords } from "./campaign-words";
import "./home-hero.scss";

/** The sky over the first page: how long until the week, which day of it is today, or that it is over. */
export function HomeHero({ campaign }: { campaign: CampaignView | undefined }) {
  if (campaign?.phase === "before") return <BeforeHero campaign={campaign} />;
  if (campaign?.phase === "during") return <DuringHero campaign={campaign} />;
  const note = campaign && (
    <>
      {campaign.name}
      <Dot />
      {weekWords(campaign)}，已经结束
    </>
  );
  const lines = campaign ? ["宣传周过去了，", "路随时能走"] : ["一百题，", "从大漠走到林海"];
  return <SkyHero note={note ?? "内蒙古知识产权"} lines={lines} />;
}

function BeforeHero({ campaign }: { campaign: CampaignView }) {
  const days = campaign.daysLeft ?? 0;
  return (
    <SkyHero
      note={
        <>
          {campaign.name}
          <Dot />
          {weekWords(campaign)}
        </>
      }
      lines={[]}
      pose="standing"
    >
      <View
        id="days-left"
        className="home-days"
        {...aria({ role: "heading", level: 2, label: `还有 ${days} 天` })}
      >
        <View className="lead">还有</View>
        <View className="home-days-figure">{days}</View>
        <View className="lead">天</View>
      </View>
    </SkyHero>
  );
}

function DuringHero({ campaign }: { campaign: CampaignView }) {
  const days = weekDays(campaign);
  return (
    <SkyHero
      note={
        <>
          知识产权宣传周
          <Dot />
          今天是第 {campaign.dayNumber} 天
        </>
      }
      lines={["一百题，", "从大漠走到林海"]}
    >
      <WeekDots days={days} label={`宣传周 ${days.length} 天，今天是第 ${campaign.dayNumber} 天`} />
    </SkyHero>
  );
}
