import { View } from "@tarojs/components";
import type { QuestionStatistics } from "#shared/questions/question-desk-schemas";
import { readQuestionStatisticsEndpoint } from "#shared/questions/question-endpoints";
import { leastAttempts } from "#shared/questions/question-statistics";
import type { QuestionContent, Suspicion } from "#shared/questions/question-terms";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { Ribbon } from "../ui/ribbon";
import { Skeleton } from "../ui/skeleton";

interface QuestionNumbersProps {
  questionId: string;
  /** What is served: the numbers are of these words. */
  content: QuestionContent;
}

/** How it did in finished rounds, out of the last count. */
export function QuestionNumbers({ questionId, content }: QuestionNumbersProps) {
  const numbers = useLoad(`editor:numbers:${questionId}`, async () => {
    return (await call(readQuestionStatisticsEndpoint, { questionId })).statistics;
  });
  return (
    <Card className="col g3">
      <Heading className="lead">大家怎么答的</Heading>
      <Loaded of={numbers} skeleton={<Skeleton />}>
        {(found) =>
          found && found.attempts + found.journey.attempts > 0 ? (
            <Numbers numbers={found} content={content} />
          ) : (
            <View className="t2">还没有人答过，或者还没统计到。每 15 分钟统计一次。</View>
          )
        }
      </Loaded>
    </Card>
  );
}

function Numbers({ numbers, content }: { numbers: QuestionStatistics; content: QuestionContent }) {
  const { attempts, facility, suspicions, journey } = numbers;
  return (
    <>
      <View className="row g2 wrap question-facility">
        <View className={`question-figure ${suspicions.length > 0 ? "gold" : ""}`}>
          {facility === null ? "–" : `${Math.round(facility)}%`}
        </View>
        <View className="t2">答对，限时局 {attempts} 人次</View>
      </View>
      {content.options.map(({ id, text }) => (
        <TakenBar
          key={id}
          name={`${id}　${text}`}
          share={attempts > 0 ? (numbers.taken[id] ?? 0) / attempts : 0}
          isRight={content.answer.includes(id)}
        />
      ))}
      {suspicions.length > 0 && (
        <Notice tone="gold" icon="warn">
          {suspicions.map((each) => suspicionReasons[each]).join("")}
        </Notice>
      )}
      {attempts > 0 && attempts < leastAttempts && (
        <View className="note t2">不到 {leastAttempts} 人次，先不判断好不好用。</View>
      )}
      <View>
        <NumberRow name="区分度" value={percentWords(numbers.discrimination)} />
        <NumberRow name="标准差" value={percentWords(numbers.deviation)} />
        <NumberRow name="瞎猜能得" value={percentWords(numbers.guess)} />
        <NumberRow name="没选就交" value={`${numbers.untouched} 人次`} />
        <NumberRow name="百题之旅" value={journeyWords(journey)} />
      </View>
      <View className="tiny t3">{momentWords(numbers.countedAt)}统计，口径和 Moodle 一样</View>
    </>
  );
}

/** Each with what may be the matter. */
const suspicionReasons: Record<Suspicion, string> = {
  too_hard: "答对的不到两成，可能题干没说清，也可能答案标错了。",
  too_easy: "几乎人人答对，错的选项没人信。",
  negative_discrimination: "别的题答得好的人，这道反而答错，请先查答案标得对不对。",
  low_discrimination: "会的和不会的答得差不多，这道题分不出来。",
  wrong_option_wins: "有个错的选项比对的选的人还多，可能正好是大家的误会，也可能题干没说清。",
};

interface TakenBarProps {
  name: string;
  share: number;
  isRight: boolean;
}

function TakenBar({ name, share, isRight }: TakenBarProps) {
  const percent = Math.round(share * 100);
  return (
    <View>
      <View className="row between g2 label">
        <View className={isRight ? "good b" : ""}>
          {name}
          {isRight && "（答案）"}
        </View>
        <View className="nb b">{percent}%</View>
      </View>
      <Ribbon percent={percent} label={`选 ${name}`} tone={isRight ? "good" : "action"} isThin />
    </View>
  );
}

function NumberRow({ name, value }: { name: string; value: string }) {
  return (
    <View className="row between question-number">
      <View className="t2">{name}</View>
      <View className="b">{value}</View>
    </View>
  );
}

function percentWords(value: number | null): string {
  return value === null ? "算不出" : `${Math.round(value)}%`;
}

function journeyWords({ attempts, right }: QuestionStatistics["journey"]): string {
  return attempts === 0
    ? "没人答过"
    : `${Math.round((100 * right) / attempts)}% 答对，${attempts} 人次`;
}
