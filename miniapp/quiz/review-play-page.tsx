import { View } from "@tarojs/components";
import { readReviewEndpoint } from "#shared/review/review-endpoints";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { goBack, useRouteParams } from "../platform/navigation";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { ChoosableOptions } from "../ui/question-options";
import { QuestionTags } from "../ui/question-tags";
import { Screen } from "../ui/screen";
import { dueWords } from "./due-words";
import { JudgedQuestion } from "./judged-question";
import { ReviewEnd } from "./review-end";
import { TenStrip } from "./ten-strip";
import { type ReviewRun, useReviewRun } from "./use-review-run";

/** A short review, question after question. `?more=1`: what is due beyond the day's measure. */
export default function ReviewPlayPage() {
  const { more } = useRouteParams();
  const review = useLoad("review-run", () => call(readReviewEndpoint, {}));
  const value = loadedValue(review.state);
  const run = useReviewRun(value, more === "1");
  return (
    <Screen title="每日复习" dock={value && <RunDock run={run} />}>
      <Loaded of={review}>{({ today }) => <RunBody run={run} today={today} />}</Loaded>
    </Screen>
  );
}

function RunBody({ run, today }: { run: ReviewRun; today: string }) {
  const { entries, at, answers } = run;
  const entry = entries[at];
  if (!entry) return <ReviewEnd run={run} today={today} />;
  const answer = answers.get(entry.question.id);
  return (
    <>
      <TenStrip
        questions={entries.map(({ question }) => ({
          asked: question,
          judgement: answers.get(question.id)?.judgement,
          waiting: undefined,
        }))}
        at={at}
        place="今天的复习"
      />
      {answer ? (
        <JudgedQuestion
          key={entry.question.id}
          question={entry.question}
          judgement={answer.judgement}
          note={
            answer.hasLeft ? "记牢了，它离开错题本" : `${dueWords(answer.dueOn, today)}再来一次`
          }
        />
      ) : (
        <AskEntry key={entry.question.id} run={run} entry={entry} />
      )}
    </>
  );
}

function AskEntry({ run, entry }: { run: ReviewRun; entry: ReviewRun["entries"][number] }) {
  const { question, isRenewed } = entry;
  const { choice, choose, isSending, isSettledElsewhere } = run;
  return (
    <>
      <View className="row g2 wrap">
        <QuestionTags question={question} />
        <View className="grow" />
        <View className="note t3">不限时，慢慢想</View>
      </View>
      <Heading className="stem">{question.stem}</Heading>
      {isRenewed && (
        <Notice tone="gold" icon="law" title="法条有变化">
          这道题已换成现在施行的新条文，请按新条文作答。
        </Notice>
      )}
      <ChoosableOptions
        question={question}
        choice={choice}
        {...(!isSending && !isSettledElsewhere && { onChoose: choose })}
      />
      <RunTrouble run={run} />
    </>
  );
}

function RunTrouble({ run: { error, isSettledElsewhere } }: { run: ReviewRun }) {
  if (error === undefined) return null;
  if (isSettledElsewhere) {
    return (
      <Notice tone="gold" icon="redo" title="这道题刚在别处复习过">
        以先答的为准，这里不再重复计入。请看下一题。
      </Notice>
    );
  }
  return (
    <Notice tone="gold" icon="offline" title={problemOf(error).title}>
      您选的还在，连上网再点一次“选好了”就好。送两次也只算一次。
    </Notice>
  );
}

function RunDock({ run }: { run: ReviewRun }) {
  const { entries, at, answers, choice, submit, isSending, isSettledElsewhere, next } = run;
  const entry = entries[at];
  if (!entry) {
    return (
      <Dock>
        <Button id="to-book" onTap={() => void goBack()}>
          回错题本
        </Button>
      </Dock>
    );
  }
  if (answers.has(entry.question.id) || isSettledElsewhere) {
    return (
      <Dock>
        <Button id="next-question" iconAfter="next" onTap={next}>
          {at === entries.length - 1 ? "看看结果" : "下一题"}
        </Button>
      </Dock>
    );
  }
  return (
    <Dock>
      <Button
        id="submit-answer"
        isDisabled={choice.length === 0}
        isBusy={isSending}
        onTap={() => void submit()}
      >
        选好了
      </Button>
    </Dock>
  );
}
