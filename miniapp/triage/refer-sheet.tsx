import { View } from "@tarojs/components";
import { useState } from "react";
import { listRefereesEndpoint } from "#shared/desk-lists/desk-list-endpoints";
import type { Referee } from "#shared/desk-lists/desk-list-schemas";
import { refereeKinds, refereeKindWords } from "#shared/desk-lists/desk-list-terms";
import { rightWords } from "#shared/rights/right-kinds";
import { referTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { EmptyFace } from "../ui/faces";
import { TextAreaField } from "../ui/field";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { Pick, PickGroup } from "../ui/pick";
import { ActSheet } from "./act-sheet";
import type { Bench } from "./use-bench";

const leastWords = 4;

/** 请人协助: an expert, or a body that mediates, of the coordinator's list. */
export function ReferSheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const { refereeId } = words;
  const reason = words.referral.trim();
  const [isTried, setIsTried] = useState(false);
  const isShort = reason.length < leastWords;
  const refer = () => {
    setIsTried(true);
    if (refereeId === null || isShort) return;
    void bench.act({
      action: "refer",
      send: ({ id, version }) =>
        call(referTicketEndpoint, { ticketId: id, version, refereeId, reason }),
      onDone: bench.show,
      clears: { refereeId: null, referral: "" },
      done: "记下了，申请人看得到",
    });
  };
  return (
    <ActSheet bench={bench} action="refer" title="请人协助" yes="记下并告诉申请人" onYes={refer}>
      <Notice>
        这里只记下请了谁、为什么，申请人看得到。材料不会自动交给对方；要交，先征得申请人同意。
      </Notice>
      <RefereePicks bench={bench} />
      {isTried && refereeId === null && (
        <View className="note bad">请选一位专家或者一家调解组织</View>
      )}
      <TextAreaField
        label="为什么请"
        isShort
        placeholder="比如：图案是不是作品，请专家看一看"
        value={words.referral}
        onChange={(referral) => write({ referral })}
        maxLength={200}
        error={isTried && isShort ? "请写 4 个字以上，申请人看得到" : undefined}
      />
    </ActSheet>
  );
}

/** Only drawn while the sheet is open: the list is read then. */
function RefereePicks({ bench }: { bench: Bench }) {
  const list = useLoad("referees", () => call(listRefereesEndpoint, {}));
  const { words, write, ticket } = bench;
  return (
    <Loaded
      of={list}
      empty={{
        isEmpty: ({ items }) => items.every(({ isActive }) => !isActive),
        face: (
          <EmptyFace
            title="名单还是空的"
            text="专家和调解组织由自治区中心来列，列好就能在这里选。"
          />
        ),
      }}
    >
      {({ items }) => (
        <View className="col g3">
          {refereeKinds.map((kind) => {
            const shown = fittingFirst(items, ticket.rights).filter(
              (one) => one.isActive && one.kind === kind,
            );
            if (shown.length === 0) return null;
            return (
              <PickGroup key={kind} label={refereeKindWords[kind]}>
                {shown.map((one) => (
                  <Pick
                    key={one.id}
                    id={`referee-${one.id}`}
                    title={one.name}
                    text={refereeText(one)}
                    isChosen={words.refereeId === one.id}
                    onTap={() => write({ refereeId: one.id })}
                  />
                ))}
              </PickGroup>
            );
          })}
        </View>
      )}
    </Loaded>
  );
}

/** Those who know the rights of the request on top. */
function fittingFirst(items: readonly Referee[], rights: Bench["ticket"]["rights"]): Referee[] {
  const doesFit = (one: Referee) => one.rights.some((right) => rights.includes(right));
  return [...items.filter(doesFit), ...items.filter((one) => !doesFit(one))];
}

function refereeText({ rights, contact }: Referee): string {
  const known = rights.map((right) => rightWords[right].name).join("、") || "各种权利";
  return contact ? `${known}；${contact}` : known;
}
