import { View } from "@tarojs/components";
import type { StageProgress } from "#shared/quiz/journey-progress";
import { readQuizOverviewEndpoint } from "#shared/quiz/quiz-endpoints";
import { call } from "../api/call";
import { useSession } from "../api/session";
import { type Journey, useJourney } from "../api/use-journey";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { Dot, Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { Loaded } from "../ui/loaded";
import { MoreLink } from "../ui/more-link";
import { Ribbon } from "../ui/ribbon";
import { Screen } from "../ui/screen";
import { OfferNotice } from "./offer-notice";
import { StageMap } from "./stage-map";
import "./quiz-tab-page.scss";

const openStage = ({ number }: StageProgress) =>
  void goTo("/quiz/question-page", { stage: number });

/** The hundred as a map, and the ways to the timed round and the wrong book. */
export default function QuizTabPage() {
  const journey = useJourney();
  const value = loadedValue(journey.state);
  return (
    <Screen
      title="答题"
      hasBack={false}
      isBare
      dock={value && <ContinueDock progress={value.progress} />}
    >
      <View className="body quiz-tab-body">
        <OfferNotice />
        <Loaded of={journey}>{(known) => <JourneyHead journey={known} />}</Loaded>
      </View>
      {value && <StageMap progress={value.progress} onOpen={openStage} />}
    </Screen>
  );
}

function JourneyHead({ journey: { progress, waiting } }: { journey: Journey }) {
  const { answered, total } = progress;
  const overview = useLoad("overview", () => call(readQuizOverviewEndpoint, {}), {
    storeAs: "overview",
  });
  const dueCount = loadedValue(overview.state)?.mine.dueCount ?? 0;
  return (
    <>
      <View>
        <View className="row between quiz-tab-head">
          <Heading>百题之旅</Heading>
          <View className="label t2">
            <View id="answered-count" className="quiz-tab-figure sky">
              {answered}
            </View>{" "}
            / {total}
          </View>
        </View>
        <View className="row">
          <Ribbon percent={(answered / total) * 100} label="百题进度" />
        </View>
      </View>
      <View className="row between wrap quiz-tab-links">
        <View className="note t2 row g1">
          <Icon name={waiting.size > 0 ? "offline" : "right"} size={16} />
          <KeptWords waitingCount={waiting.size} />
        </View>
        <View className="row">
          <MoreLink id="to-round" icon="next" onTap={() => void goTo("/quiz/round-page")}>
            限时答题
          </MoreLink>
          <MoreLink id="to-board" icon="next" onTap={() => void goTo("/ranking/board-page")}>
            排位
          </MoreLink>
          <MoreLink
            id="to-review"
            icon="next"
            label={dueCount > 0 ? `错题本，今天该复习 ${dueCount} 题` : "错题本"}
            onTap={() => void goTo("/quiz/review-page")}
          >
            {dueCount > 0 ? `错题本 ${dueCount}` : "错题本"}
          </MoreLink>
        </View>
      </View>
    </>
  );
}

function KeptWords({ waitingCount }: { waitingCount: number }) {
  const role = useSession()?.account.role ?? "visitor";
  if (waitingCount > 0) return <>{waitingCount} 题等着送出，没有丢</>;
  return <>{role === "visitor" ? "答案自动保存" : "自动保存，换手机也接得上"}</>;
}

function ContinueDock({ progress: { current, answered } }: { progress: Journey["progress"] }) {
  if (!current) {
    return (
      <Dock>
        <Button id="continue" iconAfter="next" onTap={() => void goTo("/quiz/round-page")}>
          一百题答完了，来一局限时答题
        </Button>
      </Dock>
    );
  }
  return (
    <Dock>
      <Button id="continue" iconAfter="next" onTap={() => openStage(current)}>
        {answered > 0 ? "接着答" : "出发"}
        <Dot />
        {current.place}第 {current.nextNumber} 题
      </Button>
    </Dock>
  );
}
