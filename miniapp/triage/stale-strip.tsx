import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { momentWords } from "../ui/moment-words";
import { Sheet } from "../ui/sheet";
import { actTitle, type Told } from "../ui/ticket-words";
import type { Bench } from "./use-bench";

/** Somebody changed the request since it was opened; nothing written here is lost. */
export function StaleStrip({ bench }: { bench: Bench }) {
  const { stale } = bench;
  if (!stale) return null;
  const last = stale.steps.at(-1);
  return (
    <View className="stale" {...aria({ role: "status", live: "polite" })}>
      <View className="row g3 grow">
        <Icon name="warn" size={22} className="gold" />
        <View className="grow">
          <View className="stale-words b">您打开之后，这件有了新变化。</View>
          <View className="stale-words">
            {last && `${stepWords(last)}。`}您写到一半的字都还在，没有丢。
          </View>
        </View>
      </View>
      <View className="stale-acts">
        <Button id="stale-changes" kind="outline" size="small" onTap={() => bench.open("changes")}>
          看看改了什么
        </Button>
        <Button id="stale-take" size="small" onTap={() => void bench.takeLatest()}>
          换成最新的
        </Button>
      </View>
    </View>
  );
}

/** What happened since it was opened, newest first. */
export function ChangesSheet({ bench }: { bench: Bench }) {
  const { stale } = bench;
  const close = () => bench.open(undefined);
  return (
    <Sheet
      isOpen={bench.sheet === "changes"}
      title="改了什么"
      onClose={close}
      foot={
        <Button
          id="changes-take"
          onTap={() => {
            close();
            void bench.takeLatest();
          }}
        >
          换成最新的
        </Button>
      }
    >
      <View className="col g3" {...aria({ role: "list" })}>
        {newestFirst(stale?.steps ?? []).map((step) => (
          <View key={`${step.at}${step.act}`} {...aria({ role: "listitem" })}>
            <View className="b">{actTitle(step, "desk")}</View>
            <View className="note t2">{momentWords(step.at)}</View>
          </View>
        ))}
        {stale?.steps.length === 0 && (
          <View className="t2">改了什么还没取到，换成最新的就能看到。</View>
        )}
        <View className="note t2">换成最新的以后，您写到一半的字还在原来的地方。</View>
      </View>
    </Sheet>
  );
}

// Old phones know no toReversed.
function newestFirst(steps: readonly Told[]): Told[] {
  return [...steps].reverse();
}

function stepWords(step: Told): string {
  return `${momentWords(step.at)}，${actTitle(step, "desk")}`;
}
