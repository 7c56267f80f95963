import { View } from "@tarojs/components";
import { useState } from "react";
import { requestMaterialEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { CheckBox } from "../ui/check-box";
import { Segmented } from "../ui/choices";
import { TextAreaField, TextField } from "../ui/field";
import { Icon } from "../ui/icon";
import { Tappable } from "../ui/tappable";
import { ActSheet } from "./act-sheet";
import { ReplyPicker, unfilledWords } from "./canned-replies";
import { suggestMaterials } from "./material-suggestions";
import type { OwnWords } from "./own-words";
import type { Bench } from "./use-bench";

type Asked = OwnWords["materials"][number];
const mostMaterials = 10;

/** 要材料: a list, all at once, so that nobody is asked twice. */
export function MaterialSheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const { materials } = words;
  const unfilled = unfilledWords(words.materialWords);
  const [isTried, setIsTried] = useState(false);
  const setMaterials = (next: Asked[]) => write({ materials: next.slice(0, mostMaterials) });
  const ask = () => {
    setIsTried(true);
    if (materials.length === 0 || unfilled !== undefined) return;
    void bench.act({
      action: "request_material",
      send: ({ id, version }) =>
        call(requestMaterialEndpoint, {
          ticketId: id,
          version,
          materials,
          words: words.materialWords.trim(),
        }),
      onDone: bench.show,
      clears: { materials: [], materialWords: "" },
      done: "已经请申请人补材料，钟停下了",
    });
  };
  return (
    <ActSheet bench={bench} action="request_material" title="要材料" yes="请申请人补" onYes={ask}>
      <View className="t2">缺什么一次说清。发出后两只钟都停下，补齐或者到期才接着走。</View>
      <Suggestions bench={bench} onChange={setMaterials} />
      <OwnMaterial
        isFull={materials.length >= mostMaterials}
        onAdd={(label) => setMaterials([...materials, { label, isNeeded: true }])}
      />
      {materials.length > 0 && (
        <View className="col g2">
          <View className="label b">要申请人补的，{materials.length} 样</View>
          {materials.map((material) => (
            <AskedRow
              key={material.label}
              material={material}
              onChange={(changed) =>
                setMaterials(materials.map((one) => (one === material ? changed : one)))
              }
              onRemove={() => setMaterials(materials.filter((one) => one !== material))}
            />
          ))}
        </View>
      )}
      {isTried && materials.length === 0 && (
        <View className="note bad">请至少选一样或者写一样</View>
      )}
      <ReplyPicker
        bench={bench}
        act="request_material"
        value={words.materialWords}
        maxLength={500}
        onChange={(text) => write({ materialWords: text })}
      />
      <TextAreaField
        label="说明"
        isOptional
        isShort
        placeholder="为什么要这些，怎么拍、怎么截图更清楚"
        value={words.materialWords}
        onChange={(text) => write({ materialWords: text })}
        maxLength={500}
        error={isTried ? unfilled : undefined}
      />
    </ActSheet>
  );
}

interface SuggestionsProps {
  bench: Bench;
  onChange: (materials: Asked[]) => void;
}

function Suggestions({ bench, onChange }: SuggestionsProps) {
  const { materials } = bench.words;
  const toggle = (label: string) => {
    const isAsked = materials.some((one) => one.label === label);
    onChange(
      isAsked
        ? materials.filter((one) => one.label !== label)
        : [...materials, { label, isNeeded: true }],
    );
  };
  return (
    <View className="col g1">
      <View className="label b">常要的</View>
      {suggestMaterials(bench.ticket.rights).map((label) => {
        const isAsked = materials.some((one) => one.label === label);
        return (
          <Tappable
            key={label}
            className="bench-suggestion"
            role="checkbox"
            isChecked={isAsked}
            onTap={() => toggle(label)}
          >
            <CheckBox isOn={isAsked} />
            <View className="grow">{label}</View>
          </Tappable>
        );
      })}
    </View>
  );
}

function OwnMaterial({ isFull, onAdd }: { isFull: boolean; onAdd: (label: string) => void }) {
  const [label, setLabel] = useState("");
  const canAdd = label.trim().length >= 2 && !isFull;
  const add = () => {
    if (!canAdd) return;
    onAdd(label.trim());
    setLabel("");
  };
  return (
    <View className="row g2 bench-own-material">
      <View className="grow">
        <TextField
          label="另外要的"
          isOptional
          placeholder="写一样，再点“加上”"
          value={label}
          onChange={setLabel}
          onConfirm={add}
          maxLength={60}
          hint={isFull ? "最多 10 样，先去掉一样" : undefined}
        />
      </View>
      <Button id="material-add" kind="soft" isDisabled={!canAdd} onTap={add}>
        加上
      </Button>
    </View>
  );
}

interface AskedRowProps {
  material: Asked;
  onChange: (material: Asked) => void;
  onRemove: () => void;
}

function AskedRow({ material, onChange, onRemove }: AskedRowProps) {
  const { label, isNeeded } = material;
  return (
    <View className="bench-asked">
      <View className="row g2">
        <View className="grow">{label}</View>
        <Tappable className="bench-asked-remove" label={`不要${label}`} onTap={onRemove}>
          <Icon name="trash" size={20} className="t2" />
        </Tappable>
      </View>
      <Segmented
        label={`${label}是不是必需`}
        value={isNeeded ? "needed" : "welcome"}
        onChange={(key) => onChange({ label, isNeeded: key === "needed" })}
        items={[
          { key: "needed", label: "必需" },
          { key: "welcome", label: "有更好" },
        ]}
      />
    </View>
  );
}
