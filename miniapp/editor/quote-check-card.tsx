import { View } from "@tarojs/components";
import type { QuoteCheck, QuoteFault } from "#shared/statutes/statute-schemas";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { openWholeArticle } from "../ui/law-quotes";
import { Tag } from "../ui/tag";
import { faultWords, lawWords } from "./statute-words";

/** Which quotes stand in their articles; those that do not, one by one. */
export function QuoteCheckCard({ check }: { check: QuoteCheck }) {
  const { faults, quoteCount, unverifiedCount } = check;
  const standing = quoteCount - unverifiedCount - faults.length;
  return (
    <Card className="col g3">
      <View className="row between wrap g2">
        <Heading>引文核对</Heading>
        <View className="row wrap g2">
          <Tag tone="good">对得上 {standing} 处</Tag>
          {faults.length > 0 && <Tag tone="bad">对不上 {faults.length} 处</Tag>}
          {unverifiedCount > 0 && <Tag>没有原文可核对 {unverifiedCount} 处</Tag>}
        </View>
      </View>
      {faults.length === 0 && unverifiedCount === 0 && (
        <View className="note t2">
          {check.questionCount} 道已发布的题，引文都逐字在它那一条里。
        </View>
      )}
      {check.missingTexts.length > 0 && (
        <View className="note t2">还缺原文：{check.missingTexts.map(lawWords).join("；")}。</View>
      )}
      {faults.map((fault) => (
        <FaultLine
          key={`${fault.questionId}-${fault.law}-${fault.article}-${fault.quote}`}
          fault={fault}
        />
      ))}
    </Card>
  );
}

function FaultLine({ fault }: { fault: QuoteFault }) {
  return (
    <View className="statutes-fault">
      <View className="grow">
        <View className="b">{fault.stem}</View>
        <View className="note bad">
          {lawWords({ title: fault.lawTitle, version: fault.version })}
          {fault.articleWords}：{faultWords[fault.reason]}
        </View>
        <View className="note t2">“{fault.quote}”</View>
      </View>
      <View className="row g2 wrap">
        {fault.reason !== "no_article" && (
          <Button
            size="small"
            kind="outline"
            label={`读整条${fault.articleWords}`}
            onTap={() => openWholeArticle(fault)}
          >
            读整条
          </Button>
        )}
        <Button
          size="small"
          kind="soft"
          label={`去改${fault.questionId}`}
          onTap={() => void goTo("/editor/question-page", { id: fault.questionId })}
        >
          去改题
        </Button>
      </View>
    </View>
  );
}
