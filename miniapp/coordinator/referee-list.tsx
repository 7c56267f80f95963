import { View } from "@tarojs/components";
import { useState } from "react";
import {
  listRefereesEndpoint,
  writeRefereesEndpoint,
} from "#shared/desk-lists/desk-list-endpoints";
import type { Referee } from "#shared/desk-lists/desk-list-schemas";
import { refereeKindWords } from "#shared/desk-lists/desk-list-terms";
import { rightWords } from "#shared/rights/right-kinds";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { Tag } from "../ui/tag";
import { ListProblem } from "./list-problem";
import { type RefereeDraft, RefereeSheet } from "./referee-sheet";
import { useDeskList } from "./use-desk-list";

const newReferee: RefereeDraft = {
  name: "",
  kind: "expert",
  rights: [],
  contact: "",
  isActive: true,
};

/** 专家和调解: whom the desks may refer to. */
export function RefereeList() {
  const list = useDeskList<Referee>("referees", {
    read: () => call(listRefereesEndpoint, {}),
    write: (body, idempotencyKey) => call(writeRefereesEndpoint, body, { idempotencyKey }),
  });
  const [draft, setDraft] = useState<RefereeDraft>();
  return (
    <View className="lists-column">
      <View className="row between wrap g3">
        <View className="t2 grow">各家办件时可以转给他们。联系方式只有工作人员看得到。</View>
        <Button id="referee-new" size="small" iconBefore="plus" onTap={() => setDraft(newReferee)}>
          添一位
        </Button>
      </View>
      {!draft && <ListProblem words={list.problem} />}
      <Loaded
        of={list.of}
        empty={{
          isEmpty: ({ items }) => items.length === 0,
          face: (
            <EmptyFace
              title="还没有专家和调解组织"
              text="添上以后，各家办件时就能转介给他们。"
              action="添一位"
              onAction={() => setDraft(newReferee)}
            />
          ),
        }}
      >
        {({ items }) => (
          <View className="lists-column">
            {items.map((referee) => (
              <RefereeCard key={referee.id} referee={referee} onOpen={() => setDraft(referee)} />
            ))}
          </View>
        )}
      </Loaded>
      <RefereeSheet
        draft={draft}
        list={list}
        onWrite={(some) => setDraft((before) => before && { ...before, ...some })}
        onClose={() => setDraft(undefined)}
      />
    </View>
  );
}

function RefereeCard({ referee, onOpen }: { referee: Referee; onOpen: () => void }) {
  const { id, name, kind, rights, contact, isActive } = referee;
  const about = rights.length > 0 ? rights.map((right) => rightWords[right].name) : ["各类"];
  return (
    <Card className="lists-row" id={`referee-${id}`} label={`改${name}`} onTap={onOpen}>
      <View className="grow col g1">
        <View className="row wrap g2">
          <View className="lead">{name}</View>
          <Tag tone={kind === "expert" ? "sky" : "good"}>{refereeKindWords[kind]}</Tag>
          {!isActive && <Tag>不再转介</Tag>}
        </View>
        <View className="note t2">{about.join("、")}</View>
        <View className="note t2 lists-words">{contact || "没有留联系方式"}</View>
      </View>
    </Card>
  );
}
