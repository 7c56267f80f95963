import { View } from "@tarojs/components";
import type { RegionOverview } from "#shared/reports/report-schemas";
import { reportOutcomeWords } from "#shared/reports/report-words";
import { rightWords } from "#shared/rights/right-kinds";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { periodWords } from "./overview-words";

/** What is open by kind of right, and how ended what ended in the period. */
export function ShareBars({ overview }: { overview: RegionOverview }) {
  const rights = overview.rights.map(({ right, count }) => ({
    key: right,
    label: rightWords[right].name,
    count,
  }));
  const outcomes = overview.outcomes.map(({ outcome, count }) => ({
    key: outcome,
    label: reportOutcomeWords[outcome],
    count,
  }));
  return (
    <Card className="col g4">
      <ShareBar title="在办的是哪种权利" none="现在没有在办的。" parts={rights} />
      <ShareBar
        title={`${periodWords[overview.period]}怎么办完的`}
        none={`${periodWords[overview.period]}还没有办完的。`}
        parts={outcomes}
      />
    </Card>
  );
}

interface ShareBarProps {
  title: string;
  none: string;
  parts: readonly { key: string; label: string; count: number }[];
}

const tones = 9;

function ShareBar({ title, none, parts }: ShareBarProps) {
  const told = parts.map(({ label, count }) => `${label} ${count} 件`).join("，");
  return (
    <View className="col g2">
      <Heading className="lead">{title}</Heading>
      {parts.length === 0 && <View className="note t2">{none}</View>}
      {parts.length > 0 && (
        <>
          <View className="share-bar" {...aria({ role: "img", label: `${title}：${told}` })}>
            {parts.map(({ key, count }, at) => (
              <View
                key={key}
                className={`share-part share-tone-${at % tones}`}
                style={{ flexGrow: count }}
              />
            ))}
          </View>
          <View className="share-keys note" {...aria({ isHidden: true })}>
            {parts.map(({ key, label, count }, at) => (
              <View key={key} className="share-key">
                <View className={`share-dot share-tone-${at % tones}`} />
                {label}
                <View className="b">{count}</View>
              </View>
            ))}
          </View>
        </>
      )}
    </View>
  );
}
