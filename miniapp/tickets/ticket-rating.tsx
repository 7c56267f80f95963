import { View } from "@tarojs/components";
import { useState } from "react";
import type { RatingView, TicketView } from "#shared/tickets/ticket-schemas";
import { ratingStepWords, solvedWords } from "#shared/tickets/ticket-terms";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { dayWords } from "../ui/moment-words";
import { RatingSheet } from "./rating-sheet";
import type { TicketDesk } from "./use-ticket";

interface TicketRatingProps {
  ticket: TicketView;
  desk: TicketDesk;
}

/** After the closing: asks once how it was, then shows what was said, to be changed while there is time. */
export function TicketRating({ ticket, desk }: TicketRatingProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { rating } = ticket;
  const canRate = ticket.actions.includes("rate");
  const isAsked = canRate && (rating === null || rating.isOfEarlierClosing);
  if (!canRate && !rating) return null;
  return (
    <Card className="col g3">
      <Heading level={3} className="b">
        {isAsked ? "这件事办得怎么样？" : "您的评价"}
      </Heading>
      {rating && <RatingSaid rating={rating} />}
      {canRate && (
        <>
          <View className="note t2">{timeWords(isAsked, ticket.rateBy)}</View>
          <Button
            id="ticket-rate"
            kind={isAsked ? "primary" : "outline"}
            onTap={() => setIsOpen(true)}
          >
            {isAsked ? "评一评" : "改一改"}
          </Button>
        </>
      )}
      {isOpen && <RatingSheet ticket={ticket} desk={desk} onClose={() => setIsOpen(false)} />}
    </Card>
  );
}

function timeWords(isAsked: boolean, rateBy: string | null): string {
  const until = rateBy ? `${dayWords(rateBy)}以前都可以` : "现在还可以";
  return isAsked ? `两个问题，半分钟。${until}评，评了也能改。` : `${until}改。`;
}

function RatingSaid({ rating }: { rating: RatingView }) {
  const { step, solved, words, isOfEarlierClosing } = rating;
  return (
    <View id="ticket-rating" className="col g1">
      <View className="t2">
        {isOfEarlierClosing ? "上一次您说：" : ""}
        {ratingStepWords[step]}，{solvedWords[solved]}
      </View>
      {words && <View className="ticket-words read">{words}</View>}
    </View>
  );
}
