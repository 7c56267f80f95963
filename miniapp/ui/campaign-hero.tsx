import { View } from "@tarojs/components";
import type { CampaignView } from "#shared/campaigns/campaign-schemas";
import { aria } from "./aria";
import { weekDays, weekWords } from "./campaign-words";
import { Dot } from "./heading";
import { SkyHero, WeekDots } from "./sky-hero";
import "./campaign-hero.scss";

/** The sky over the first page: how long until the week, which day of it is today, or that it is over. */
export function CampaignHero({ campaign }: { campaign: CampaignView | undefined }) {
  if (campaign?.phase === "before") return <BeforeHero campaign={campaign} />;
  if (campaign?.phase === "during") return <DuringHero campaign={campaign} />;
  const note = campaign && <HeroNote campaign={campaign}>{weekWords(campaign)}</HeroNote>;
  const lines = campaign ? ["宣传周过去了，", "路随时能走"] : ["一百题，", "从大漠走到林海"];
  return <SkyHero note={note ?? "内蒙古知识产权"} lines={lines} />;
}

/** The week's name, what is said of it, and its theme once there is one. */
function HeroNote({ campaign, children }: { campaign: CampaignView; children: string }) {
  return (
    <>
      {campaign.name}
      <Dot />
      <View className="campaign-when">{children}</View>
      {campaign.theme && <View className="campaign-theme">主题：{campaign.theme}</View>}
    </>
  );
}

function BeforeHero({ campaign }: { campaign: CampaignView }) {
  const days = campaign.daysLeft ?? 0;
  return (
    <SkyHero
      note={<HeroNote campaign={campaign}>{weekWords(campaign)}</HeroNote>}
      lines={[]}
      pose="standing"
    >
      <View
        id="days-left"
        className="campaign-days"
        {...aria({ role: "heading", level: 2, label: `还有 ${days} 天` })}
      >
        <View className="lead">还有</View>
        <View className="campaign-days-figure">{days}</View>
        <View className="lead">天</View>
      </View>
    </SkyHero>
  );
}

/** More days than a row has room for at 320 px have no dots. */
const mostDots = 9;

function DuringHero({ campaign }: { campaign: CampaignView }) {
  const days = weekDays(campaign);
  return (
    <SkyHero
      note={<HeroNote campaign={campaign}>{`今天是第 ${campaign.dayNumber} 天`}</HeroNote>}
      lines={["一百题，", "从大漠走到林海"]}
    >
      {days.length <= mostDots && (
        <WeekDots
          days={days}
          label={`宣传周 ${days.length} 天，今天是第 ${campaign.dayNumber} 天`}
        />
      )}
    </SkyHero>
  );
}
