import { View } from "@tarojs/components";
import { reviewMinutes } from "#shared/review/review-bounds";
import type { ReviewView } from "#shared/review/review-schemas";
import { goTo } from "../platform/navigation";
import { Anan } from "../ui/anan";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dot } from "../ui/heading";
import { dueWords } from "./due-words";
import "./review-today.scss";

const playPage = "/quiz/review-play-page";

/** What is to be reviewed today, and the way in. */
export function ReviewToday({ review }: { review: ReviewView }) {
  const count = review.todayIds.length;
  return (
    <Card id="review-today">
      <View className="row">
        <View className="grow">
          <View className="label t2">{count > 0 ? "今天该复习" : "今天"}</View>
          {count > 0 ? (
            <DueFigure count={count} />
          ) : (
            <View className="head">{restWords(review)}</View>
          )}
          <View className="note t3 review-today-note">
            {count > 0 ? (
              <>
                约 {reviewMinutes(count)} 分钟
                <Dot />
                记牢的会越隔越久再来
              </>
            ) : (
              nextWords(review)
            )}
          </View>
        </View>
        <Anan pose={count > 0 ? "thinking" : "hello"} size={104} />
      </View>
      {count > 0 && (
        <View className="review-today-button">
          <Button id="start-review" isWide onTap={() => void goTo(playPage)}>
            {review.doneToday > 0 ? "接着复习" : "开始复习"}
          </Button>
        </View>
      )}
      {count === 0 && review.laterIds.length > 0 && (
        <View className="review-today-button">
          <Button
            id="more-review"
            kind="soft"
            isWide
            onTap={() => void goTo(playPage, { more: 1 })}
          >
            还有精神，再复习几题
          </Button>
        </View>
      )}
    </Card>
  );
}

function DueFigure({ count }: { count: number }) {
  return (
    <View>
      <View className="review-today-figure fig">{count}</View>
      <View className="review-today-figure lead"> 题</View>
    </View>
  );
}

function restWords({ doneToday }: ReviewView): string {
  return doneToday > 0 ? `复习完了 ${doneToday} 题` : "没有要复习的";
}

/** When the next review comes. */
function nextWords({ forecast, items, today }: ReviewView): string {
  const soon = forecast.find(({ day, count }) => day > today && count > 0);
  const next = soon?.day ?? items.find(({ dueOn }) => dueOn > today)?.dueOn;
  return next ? `下一次是${dueWords(next, today)}，记牢的会越隔越久再来` : "记牢的会越隔越久再来";
}
