import { View } from "@tarojs/components";
import { addDays } from "#shared/calendar/working-days";
import type { LawImpact, TouchedQuestion } from "#shared/law-changes/law-change-schemas";
import { goTo } from "../platform/navigation";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { CheckBox } from "../ui/check-box";
import { Heading } from "../ui/heading";
import { dateWords } from "../ui/moment-words";
import { MoreLink } from "../ui/more-link";
import { Tag } from "../ui/tag";
import { Tappable } from "../ui/tappable";
import { changeLook } from "./law-change-words";
import { stateLooks, validityWords } from "./question-words";
import type { LawChange } from "./use-law-change";

interface LawChangeItemsProps {
  impact: LawImpact;
  /** Only those on this article. */
  article: string | undefined;
  change: LawChange;
  onRenew: () => void;
}

/** What rests on the law, each with what follows it; chosen ones are ended or renewed together. */
export function LawChangeItems({ impact, article, change, onRenew }: LawChangeItemsProps) {
  const items = impact.items.filter(
    ({ articles }) => article === undefined || articles.includes(article),
  );
  const { chosen } = change;
  const open = items.filter(({ change: state }) => state !== "paired").map(({ id }) => id);
  return (
    <Card className="card-bare law-items">
      <View className="law-items-head">
        <Heading>它碰到的内容</Heading>
        {open.length > 0 && (
          <MoreLink id="law-choose-open" onTap={() => change.choose(open)}>
            选出还没换好的 {open.length} 道
          </MoreLink>
        )}
      </View>
      <View className="law-item law-item-titles note t2" {...aria({ isHidden: true })}>
        <View className="law-item-now">现在用的</View>
        <View className="law-item-then">换版后用的</View>
        <View className="law-item-end">状态</View>
      </View>
      {items.map((item) => (
        <ItemRow
          key={item.id}
          item={item}
          isChosen={chosen.has(item.id)}
          onToggle={() => change.toggle(item.id)}
        />
      ))}
      {impact.episodes.map(({ id, title, articles }) => (
        <View key={id} className="law-item">
          <View className="law-item-now">
            <View>短片《{title}》</View>
            <View className="note t3">引了第 {articles.join("、")} 条</View>
          </View>
          <View className="law-item-then t2">还没有</View>
          <View className="law-item-end">
            <Tag tone="bad" icon="clip">
              只引了旧版
            </Tag>
          </View>
        </View>
      ))}
      {chosen.size > 0 && <Acts impact={impact} change={change} onRenew={onRenew} />}
    </Card>
  );
}

function Acts({ impact, change, onRenew }: Omit<LawChangeItemsProps, "article">) {
  const { chosen, busy } = change;
  const withTwin = impact.items.filter(({ id, twin }) => chosen.has(id) && twin !== null).length;
  return (
    <View className="law-acts">
      <View className="grow">
        <View className="b">选了 {chosen.size} 道</View>
        {withTwin > 0 && (
          <View className="note t2">其中 {withTwin} 道已有新版，建草稿前请先去掉</View>
        )}
      </View>
      <Button
        id="law-end"
        kind="outline"
        isBusy={busy === "end"}
        onTap={() => void change.end(impact)}
      >
        到 {dateWords(addDays(impact.day, -1))}为止
      </Button>
      {impact.nextLaw && (
        <Button id="law-renew" isBusy={busy === "renew"} isDisabled={withTwin > 0} onTap={onRenew}>
          建新版草稿
        </Button>
      )}
    </View>
  );
}

interface ItemRowProps {
  item: TouchedQuestion;
  isChosen: boolean;
  onToggle: () => void;
}

function ItemRow({ item, isChosen, onToggle }: ItemRowProps) {
  const { id, stem, twin, state } = item;
  const look = changeLook(item);
  return (
    <View className="law-item">
      <Tappable
        id={`law-choose-${id}`}
        className="law-item-box"
        role="checkbox"
        isChecked={isChosen}
        label={`选${id}`}
        onTap={onToggle}
      >
        <CheckBox isOn={isChosen} />
      </Tappable>
      <View className="law-item-now">
        <View>{stem}</View>
        <View className="note t3 law-item-id">
          {id}，{validityWords(item) ?? "一直有效"}，{stateLooks[state].short}
        </View>
      </View>
      <View className="law-item-then">
        {twin ? (
          <>
            <View>{twin.stem}</View>
            <View className="note t3 law-item-id">
              {twin.id}，{stateLooks[twin.state].short}
            </View>
          </>
        ) : (
          <View className="t2">新版还没有</View>
        )}
      </View>
      <View className="law-item-end">
        <Tag tone={look.tone} icon={look.icon}>
          {look.short}
        </Tag>
        <Button
          kind="soft"
          size="small"
          label={`看看${id}`}
          onTap={() => void goTo("/editor/question-page", { id: twin?.id ?? id })}
        >
          看看
        </Button>
      </View>
    </View>
  );
}
