import { View } from "@tarojs/components";
import type { RightKind } from "#shared/rights/right-kinds";
import type { RoutePreview } from "#shared/tickets/ticket-schemas";
import { Heading } from "../ui/heading";
import { DiscIcon } from "../ui/list-row";
import { SampleTag } from "../ui/tag";
import "../ui/card.scss";
import "../ui/list-row.scss";
import { runnerUpWords } from "./runner-up-words";

interface RunnersUpCardProps {
  runnersUp: RoutePreview["runnersUp"];
  rights: readonly RightKind[];
}

/** Who else was thought of, and why it is not them. */
export function RunnersUpCard({ runnersUp, rights }: RunnersUpCardProps) {
  if (runnersUp.length === 0) return null;
  return (
    <View className="card card-bare">
      <Heading level={3} className="preview-runners b">
        也考虑过
      </Heading>
      <View className="list">
        {runnersUp.map((runnerUp) => (
          <View key={runnerUp.centre.id} className="list-row">
            <DiscIcon name="pin" tone="quiet" />
            <View className="grow">
              <View className="row g2 wrap">
                <View className="b">{runnerUp.centre.name}</View>
                {runnerUp.centre.isSample && <SampleTag />}
              </View>
              <View className="note t2">{runnerUpWords(runnerUp, rights)}</View>
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
