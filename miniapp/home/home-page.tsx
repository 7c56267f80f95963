import { View } from "@tarojs/components";
import { readQuizOverviewEndpoint } from "#shared/quiz/quiz-endpoints";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { call } from "../api/call";
import { useDeviceAnswers } from "../api/journey-answers";
import { useJourney } from "../api/use-journey";
import { loadedValue, useLoad } from "../api/use-load";
import { CampaignHero } from "../ui/campaign-hero";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { Screen } from "../ui/screen";
import { ClipsSection } from "./clips-section";
import { ContinueCard } from "./continue-card";
import { HomeHelpCard } from "./home-help-card";
import { ModeCards } from "./mode-cards";
import { OfferNotice } from "./offer-notice";
import { TodaysCard } from "./todays-card";
import { WeekResults } from "./week-results";
import "./home-page.scss";

/** The first page, in three faces: before, in and after the publicity week. */
export default function HomePage() {
  const overview = useLoad("overview", () => call(readQuizOverviewEndpoint, {}), {
    storeAs: "overview",
  });
  const value = loadedValue(overview.state);
  return (
    <Screen title="安安知道" hasBack={false} hero={<CampaignHero campaign={value?.campaign} />}>
      <Loaded of={overview}>
        {(known) => (
          <>
            <FirstCard overview={known} isOverSky={overview.state.status === "ready"} />
            <PhaseSections overview={known} />
          </>
        )}
      </Loaded>
      <HomeHelpCard />
      {value?.lawChanges.map(({ title, text }) => (
        <Notice key={text} tone="gold" icon="law" title={title}>
          {text}
        </Notice>
      ))}
      <View className="home-foot tiny t3 center">页面上的分中心和短片为示例</View>
    </Screen>
  );
}

/** Over the sky's edge: after the week what it came to, and the hundred where it goes on. */
function FirstCard({ overview, isOverSky }: { overview: QuizOverview; isOverSky: boolean }) {
  const isAfter = overview.campaign.phase === "after";
  const hasHundred = overview.campaign.modes.hundred;
  return (
    <>
      {isAfter && (
        <WeekResults
          mine={overview.mine}
          hasBoard={overview.campaign.modes.ranking}
          isOverSky={isOverSky}
        />
      )}
      {hasHundred && <JourneyCard overview={overview} isOverSky={isOverSky && !isAfter} />}
      {hasHundred && <OfferNotice />}
    </>
  );
}

function JourneyCard({ overview, isOverSky }: { overview: QuizOverview; isOverSky: boolean }) {
  const device = useDeviceAnswers();
  const hasBegun =
    overview.mine.answered > 0 || device.judged.length > 0 || device.waiting.length > 0;
  // The hundred weigh: only for who is on the way.
  const hundred = useJourney({ isPaused: !hasBegun });
  const journey = hasBegun ? loadedValue(hundred.state) : undefined;
  return (
    <ContinueCard
      journey={journey}
      answered={journey?.progress.answered ?? overview.mine.answered}
      total={overview.questionCount}
      isOverSky={isOverSky}
    />
  );
}

function PhaseSections({ overview }: { overview: QuizOverview }) {
  const { campaign, todaysQuestion } = overview;
  const todays = (
    <TodaysCard key={todaysQuestion.id} question={todaysQuestion} day={campaign.today} />
  );
  if (campaign.phase === "before") {
    return (
      <>
        {todays}
        <ClipsSection title="先看两集" count={2} />
      </>
    );
  }
  return (
    <>
      <ModeCards overview={overview} />
      {campaign.phase === "after" && todays}
      <ClipsSection title="安安知道" count={campaign.phase === "during" ? 1 : 2} />
    </>
  );
}
