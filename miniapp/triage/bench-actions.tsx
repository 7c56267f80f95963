import { View } from "@tarojs/components";
import type { StaffAction } from "#shared/tickets/ticket-permissions";
import {
  acceptTicketEndpoint,
  claimTicketEndpoint,
  liftHandlerBarEndpoint,
  startTicketEndpoint,
} from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { confirm } from "../platform/dialogs";
import { Button, type ButtonProps } from "../ui/button";
import { Dock } from "../ui/dock";
import { ListCard, ListRow } from "../ui/list-row";
import { Sheet } from "../ui/sheet";
import type { Bench } from "./use-bench";

/** What moves a request; the others have their place in the cards. */
type BenchMove = Exclude<StaffAction, "message" | "note" | "reveal">;

interface MoveLook {
  label: string;
  /** Said in the list of a phone. */
  text: string;
  isDanger?: boolean;
}

/** In the order of the buttons: the last that is possible, and no danger, is the filled one. */
const moveLooks: Record<BenchMove, MoveLook> = {
  lift_bar: { label: "放行原承办人", text: "上次办结的人也可以再接" },
  recuse: { label: "回避", text: "自己有牵连，换同事来办" },
  refer: { label: "请人协助", text: "请专家看看，或者请调解组织调解" },
  transfer: { label: "转交", text: "转给自治区中心或者另一家" },
  reopen: { label: "重新办理", text: "有了新情况，再打开" },
  request_material: { label: "要材料", text: "列一张清单，钟停下" },
  refuse: { label: "不受理", text: "写明理由，申请人可以申诉", isDanger: true },
  uphold: { label: "维持不予受理", text: "申诉没有道理", isDanger: true },
  close: { label: "办结", text: "写结果和答复" },
  accept: { label: "受理", text: "答复申请人，开始办" },
  start: { label: "开始办理", text: "告诉申请人已经动手" },
  overturn: { label: "撤销原决定", text: "申诉有道理，予以受理" },
  claim: { label: "认领", text: "由我来办" },
};
const moveNames = Object.keys(moveLooks) as BenchMove[];

function movesOf({ ticket }: Bench): BenchMove[] {
  return moveNames.filter((move) => ticket.actions.includes(move));
}

const givesAway: readonly BenchMove[] = ["transfer", "refer", "recuse", "lift_bar"];

function isLikely(move: BenchMove): boolean {
  return !givesAway.includes(move) && !moveLooks[move].isDanger;
}

/** The one that is done most likely next: never a destructive one, and nothing that gives it away or to others. */
function leadOf(moves: readonly BenchMove[]): BenchMove | undefined {
  return moves.filter(isLikely).at(-1);
}

/** Beside the title, on a wide screen. */
export function BenchButtons({ bench }: { bench: Bench }) {
  const moves = movesOf(bench);
  const lead = leadOf(moves);
  return (
    <View className="row g2 wrap bench-buttons">
      {moves.map((move) => (
        <MoveButton key={move} bench={bench} move={move} kind={kindOf(move, lead)} size="small" />
      ))}
    </View>
  );
}

interface DockMoves {
  lead: BenchMove | undefined;
  second: BenchMove | undefined;
  rest: readonly BenchMove[];
}

function dockMovesOf(moves: readonly BenchMove[]): DockMoves {
  const lead = leadOf(moves);
  const others = moves.filter((move) => move !== lead);
  const second = others.find(isLikely);
  return { lead, second, rest: others.filter((move) => move !== second) };
}

/** On a phone: the likeliest, one more, and the rest behind 更多. */
export function BenchDock({ bench }: { bench: Bench }) {
  const { lead, second, rest } = dockMovesOf(movesOf(bench));
  const [only, ...others] = rest;
  if (!lead && !only) return null;
  const hasLead = lead !== undefined;
  return (
    <View className="narrow-only bench-dock">
      <Dock>
        {only && others.length === 0 && (
          <MoveButton
            bench={bench}
            move={only}
            kind={kindOf(only, lead)}
            isNarrow={hasLead}
            place="dock"
          />
        )}
        {others.length > 0 && (
          <Button id="dock-more" kind="outline" isNarrow={hasLead} onTap={() => bench.open("more")}>
            更多
          </Button>
        )}
        {second && <MoveButton bench={bench} move={second} kind="outline" isNarrow place="dock" />}
        {lead && <MoveButton bench={bench} move={lead} kind="primary" place="dock" />}
      </Dock>
    </View>
  );
}

/** 更多, on a phone. */
export function MoreSheet({ bench }: { bench: Bench }) {
  const { rest } = dockMovesOf(movesOf(bench));
  return (
    <Sheet isOpen={bench.sheet === "more"} title="更多" onClose={() => bench.open(undefined)}>
      <ListCard>
        {rest.map((move) => (
          <ListRow
            key={move}
            id={`more-${move}`}
            title={moveLooks[move].label}
            text={moveLooks[move].text}
            isDanger={moveLooks[move].isDanger}
            onTap={() => void begin(bench, move)}
          />
        ))}
      </ListCard>
    </Sheet>
  );
}

interface MoveButtonProps {
  bench: Bench;
  move: BenchMove;
  kind: ButtonProps["kind"];
  size?: ButtonProps["size"];
  isNarrow?: boolean;
  place?: "dock";
}

function MoveButton({ bench, move, kind, size, isNarrow, place }: MoveButtonProps) {
  return (
    <Button
      id={place ? `${place}-${move}` : `act-${move}`}
      kind={kind}
      size={size}
      isNarrow={isNarrow}
      isBusy={bench.pending === move}
      isDisabled={bench.pending !== undefined}
      onTap={() => void begin(bench, move)}
    >
      {moveLooks[move].label}
    </Button>
  );
}

function kindOf(move: BenchMove, lead: BenchMove | undefined): ButtonProps["kind"] {
  if (move === lead) return "primary";
  return moveLooks[move].isDanger ? "danger" : "outline";
}

/** At once where there is nothing to write, else with its sheet. */
async function begin(bench: Bench, move: BenchMove): Promise<void> {
  if (move === "claim") return claim(bench);
  if (move === "accept") return accept(bench);
  if (move === "start") return start(bench);
  if (move === "lift_bar") return liftBar(bench);
  bench.open(move);
}

function claim(bench: Bench): Promise<void> {
  return bench.act({
    action: "claim",
    send: ({ id, version }) => call(claimTicketEndpoint, { ticketId: id, version }),
    onDone: bench.show,
    done: "这一件由您来办了",
  });
}

async function accept(bench: Bench): Promise<void> {
  const isSure = await confirm({
    title: "受理这一件？",
    text: "申请人会收到答复，两只钟就此停下。受理后不能改成不受理。",
    yes: "受理",
  });
  if (!isSure) return;
  await bench.act({
    action: "accept",
    send: ({ id, version }) => call(acceptTicketEndpoint, { ticketId: id, version }),
    onDone: bench.show,
    done: "已经受理",
  });
}

function start(bench: Bench): Promise<void> {
  return bench.act({
    action: "start",
    send: ({ id, version }) => call(startTicketEndpoint, { ticketId: id, version }),
    onDone: bench.show,
    done: "申请人看得到，已经开始办了",
  });
}

async function liftBar(bench: Bench): Promise<void> {
  const isSure = await confirm({
    title: "让原承办人可以再接？",
    text: "申请人说上次没有解决，本来要换一个人办。经过里会记下是您放行的。",
    yes: "放行",
  });
  if (!isSure) return;
  await bench.act({
    action: "lift_bar",
    send: ({ id, version }) => call(liftHandlerBarEndpoint, { ticketId: id, version }),
    onDone: bench.show,
    done: "原承办人现在也可以认领",
  });
}
