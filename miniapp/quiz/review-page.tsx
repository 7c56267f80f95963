import { View } from "@tarojs/components";
import { readReviewEndpoint } from "#shared/review/review-endpoints";
import type { ReviewEntry, ReviewView } from "#shared/review/review-schemas";
import { call } from "../api/call";
import { sendWaitingAnswers } from "../api/journey-answers";
import { useSession } from "../api/session";
import { useLoad } from "../api/use-load";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { Tag } from "../ui/tag";
import { DeviceWrongBook } from "./device-wrong-book";
import { dueWords } from "./due-words";
import { EmptyBook } from "./empty-book";
import { ReviewForecast } from "./review-forecast";
import { ReviewToday } from "./review-today";
import { WrongList } from "./wrong-list";

/** The wrong book: today's review, the days ahead, and all that is in it. */
export default function ReviewPage() {
  const account = useSession()?.account;
  return (
    <Screen title="错题本">
      {account ? <AccountWrongBook key={account.id} /> : <DeviceWrongBook />}
    </Screen>
  );
}

function AccountWrongBook() {
  const review = useLoad("wrong-book", readReview, { storeAs: "wrong-book" });
  return (
    <Loaded
      of={review}
      empty={{
        isEmpty: ({ items }) => items.length === 0,
        face: <EmptyBook />,
      }}
    >
      {(value) => <WrongBook review={value} />}
    </Loaded>
  );
}

async function readReview(): Promise<ReviewView> {
  await sendWaitingAnswers(); // what waits on this device belongs in it too
  return call(readReviewEndpoint, {});
}

function WrongBook({ review }: { review: ReviewView }) {
  const { forecast, today, items, knownCount } = review;
  return (
    <>
      <ReviewToday review={review} />
      <ReviewForecast forecast={forecast} today={today} />
      <WrongList entries={items} tagsOf={(entry) => <DueTags entry={entry} today={today} />} />
      <View className="note t3 center">
        连着答对、隔三周还记得住的题，会自己离开；再答错，它又回来。
        {knownCount > 0 && `已经记牢 ${knownCount} 题。`}
      </View>
    </>
  );
}

/** 今天 · 错过 2 次 */
function DueTags({ entry, today }: { entry: ReviewEntry; today: string }) {
  const { dueOn, wrongCount, rightCount, isRenewed } = entry;
  return (
    <>
      <Tag icon="redo" tone={dueOn <= today ? "sky" : "plain"}>
        {dueWords(dueOn, today)}
      </Tag>
      {rightCount === 0 ? (
        <View className="note bad">错过 {wrongCount} 次</View>
      ) : (
        <View className={`note ${rightCount > 1 ? "good" : "t3"}`}>记住 {rightCount} 次</View>
      )}
      {isRenewed && <Tag tone="gold">已换新法条</Tag>}
    </>
  );
}
