import { View } from "@tarojs/components";
import { useState } from "react";
import { answersOfNobody } from "../api/journey-answers";
import { useOfferedCount } from "../api/offered-answers";
import { useSession } from "../api/session";
import { type Journey, useJourney } from "../api/use-journey";
import { goBack, goTo } from "../platform/navigation";
import { Anan } from "../ui/anan";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dock } from "../ui/dock";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Screen } from "../ui/screen";
import { type Adoption, adoptOffered, declineOffered } from "./adopt-answers";

/** The answers given on this device before signing in: into the account, or not. */
export default function AdoptPage() {
  const accountId = useSession()?.account.id;
  const journey = useJourney();
  const count = useOfferedCount();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [outcome, setOutcome] = useState<Adoption>();

  const adopt = async () => {
    setIsBusy(true);
    setError(undefined);
    try {
      setOutcome(await adoptOffered());
    } catch (problem) {
      setError(problem);
    } finally {
      setIsBusy(false);
    }
  };
  const decline = () => {
    if (accountId) declineOffered(accountId, count);
    void goBack();
  };

  if (outcome) return <Adopted outcome={outcome} />;
  if (count === 0) return <Nothing />;
  return (
    <Screen
      title="并入账号"
      dock={
        <Dock>
          <Button id="decline" kind="outline" isNarrow isDisabled={isBusy} onTap={decline}>
            不并入
          </Button>
          <Button id="adopt" isBusy={isBusy} onTap={() => void adopt()}>
            并入账号
          </Button>
        </Dock>
      }
    >
      {error !== undefined && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="gold" icon="offline" title={problemOf(error).title}>
            这些答案还在这台设备上，没有丢。再点一次“并入账号”就好，送两次也只算一次。
          </Notice>
        </View>
      )}
      <Loaded of={journey}>{(value) => <Offer journey={value} count={count} />}</Loaded>
    </Screen>
  );
}

function Offer({ journey: { view }, count }: { journey: Journey; count: number }) {
  const { waiting, judged } = answersOfNobody();
  const here = new Set([...waiting, ...judged].map(({ questionId }) => questionId));
  const both = view.answers.filter(({ questionId }) => here.has(questionId)).length;
  return (
    <Card className="col g3">
      <View className="row">
        <View className="grow">
          <Heading>把这台设备上的 {count} 题并入账号？</Heading>
        </View>
        <Anan pose="hello" size={104} />
      </View>
      <View className="read">
        这些题是登录以前在这台设备上答的。并入以后，换手机也接得上，答错的会放进账号的错题本。
      </View>
      <View className="read">{ownWords(both, count)}</View>
      <View className="note t3">不是您答的，就选“不并入”，它们只留在这台设备上。</View>
    </Card>
  );
}

function ownWords(both: number, count: number): string {
  if (both === 0) return "账号里已经答过的题不会改动，同一题也不会算两次。";
  const which = both < count ? `其中 ${both} 题，账号里已经答过` : "这些题账号里都已经答过";
  return `${which}：以账号里的为准，不会改动。`;
}

function Adopted({ outcome: { taken, own, gone } }: { outcome: Adoption }) {
  return (
    <Screen
      title="并入账号"
      dock={
        <Dock>
          <Button id="to-map" iconAfter="next" onTap={() => void goTo("/home/quiz-tab-page")}>
            接着答
          </Button>
        </Dock>
      }
    >
      <Card className="row">
        <View className="grow col g1">
          <Heading>{taken > 0 ? `并入了 ${taken} 题` : "账号里都有了"}</Heading>
          {own > 0 && <View className="label t2">{own} 题账号里已经答过，以账号里的为准。</View>}
          {gone > 0 && <View className="label t2">{gone} 题已经换成新的，请您有空时再答。</View>}
        </View>
        <Anan pose="celebrating" size={104} />
      </Card>
    </Screen>
  );
}

function Nothing() {
  return (
    <Screen title="并入账号">
      <EmptyFace
        title="没有要并入的题"
        text="登录以前在这台设备上答的题，会先来这里问您要不要并入账号。"
        action="去答题"
        onAction={() => void goTo("/home/quiz-tab-page")}
      />
    </Screen>
  );
}
