import { View } from "@tarojs/components";
import { useState } from "react";
import { ensureSession } from "../api/session";
import { type Journey, useJourney } from "../api/use-journey";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { EmptyBook } from "./empty-book";
import { type ListedWrong, WrongList } from "./wrong-list";

/** The wrong book of somebody without an account: what this device holds of the hundred. */
export function DeviceWrongBook() {
  const journey = useJourney();
  return (
    <Loaded
      of={journey}
      empty={{ isEmpty: (value) => wrongOnes(value).length === 0, face: <EmptyBook /> }}
    >
      {(value) => (
        <>
          <DailyOffer />
          <WrongList entries={wrongOnes(value)} tagsOf={() => <NotYet />} />
        </>
      )}
    </Loaded>
  );
}

function NotYet() {
  return <View className="note bad">错过 1 次</View>;
}

function wrongOnes({ view }: Journey): ListedWrong[] {
  const asked = new Map(view.questions.map((each) => [each.id, each]));
  return view.answers.flatMap((judgement) => {
    const question = asked.get(judgement.questionId);
    return question && !judgement.isRight ? [{ question, judgement }] : [];
  });
}

/** A guest's account asks for nothing; with it the days can be counted. */
function DailyOffer() {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const begin = async () => {
    setIsBusy(true);
    setError(undefined);
    try {
      await ensureSession();
    } catch (problem) {
      setError(problem);
      setIsBusy(false);
    }
  };
  return (
    <Card className="col g3">
      <View>
        <Heading className="lead">错题存在这台设备上</Heading>
        <View className="label t2 read">
          要每天请您复习几题、一直到记牢，需要一个访客身份。不用填写任何信息，这台设备上的答案一并放进去。
        </View>
      </View>
      {error !== undefined && (
        <Notice tone="bad" title={problemOf(error).title}>
          您的错题还在，稍后再点一次就好。
        </Notice>
      )}
      <Button id="begin-daily" isWide isBusy={isBusy} onTap={() => void begin()}>
        开始每天复习
      </Button>
    </Card>
  );
}
