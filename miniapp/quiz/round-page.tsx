import { loadedValue } from "../api/use-load";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { SkeletonCards } from "../ui/skeleton";
import { OpenRound } from "./open-round";
import { canStart, RoundIntro } from "./round-intro";
import { type RoundEntrance, useRoundEntrance } from "./use-round-entrance";

/** The timed round: what it is, then the round itself; an open one is found again as it was. */
export default function RoundPage() {
  const entering = useRoundEntrance();
  const { reload } = entering.entrance;
  const { keep } = entering;
  const round = loadedValue(entering.entrance.state)?.round;
  if (round?.status === "open") {
    return <OpenRound key={round.id} round={round} onClosed={() => void reload()} onRead={keep} />;
  }
  return <BeforeRound entering={entering} />;
}

function BeforeRound({ entering }: { entering: RoundEntrance }) {
  const { entrance, start, isStarting, startError } = entering;
  const { state } = entrance;
  const isReady = state.status === "ready" && state.value.round === undefined;
  return (
    <Screen
      title="限时答题"
      dock={
        isReady && (
          <Dock>
            <Button
              id="start-round"
              isBusy={isStarting}
              isDisabled={!canStart(state.value.overview)}
              onTap={() => void start()}
            >
              开始，开始后计时
            </Button>
          </Dock>
        )
      }
    >
      <Loaded of={entrance}>
        {({ overview, round }) =>
          round ? (
            <SkeletonCards label="正在取成绩" />
          ) : (
            <RoundIntro overview={overview} error={startError} />
          )
        }
      </Loaded>
    </Screen>
  );
}
