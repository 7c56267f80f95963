import { View } from "@tarojs/components";
import { unitsOf, type useRegions } from "../api/use-regions";
import { aria } from "../ui/aria";
import "../ui/choices.scss";
import { Notice } from "../ui/notice";
import { Tappable } from "../ui/tappable";
import { placeWords } from "./queue-filter";

interface ChipGroupProps<Key extends string> {
  label: string;
  items: readonly { key: Key; label: string }[];
  value: Key | null;
  onChoose: (key: Key | null) => void;
}

/** One question of the sheet: any, or one of its answers. */
export function ChipGroup<Key extends string>({
  label,
  items,
  value,
  onChoose,
}: ChipGroupProps<Key>) {
  return (
    <View className="col g2">
      <View className="label b">{label}</View>
      <View className="queue-filter-chips" {...aria({ role: "radiogroup", label })}>
        {[{ key: null, label: "不限" }, ...items].map((item) => (
          <Tappable
            key={item.key}
            className={`chip ${item.key === value ? "chip-on" : ""}`}
            role="radio"
            isChecked={item.key === value}
            onTap={() => onChoose(item.key)}
          >
            {item.label}
          </Tappable>
        ))}
      </View>
    </View>
  );
}

interface PlaceChoicesProps {
  regions: ReturnType<typeof useRegions>;
  value: string | null;
  onChoose: (place: string | null) => void;
}

/** A unit, then perhaps one of its counties. */
export function PlaceChoices({ regions, value, onChoose }: PlaceChoicesProps) {
  const units = unitsOf(regions);
  if (!units) {
    const isFailed = regions.state.status === "failed";
    return (
      <Notice {...(isFailed && { onTap: () => void regions.reload() })}>
        {isFailed ? "没取到盟市和旗县区，点这里再试。" : "正在取盟市和旗县区。"}
      </Notice>
    );
  }
  const unit = units.find(
    ({ code, counties }) => code === value || counties.some((county) => county.code === value),
  );
  const counties = unit?.counties.filter(({ code }) => code !== unit.code) ?? [];
  return (
    <>
      <ChipGroup
        label="地方"
        items={units.map(({ code, name }) => ({ key: code, label: name }))}
        value={unit?.code ?? null}
        onChoose={onChoose}
      />
      {unit && counties.length > 0 && (
        <ChipGroup
          label={`${placeWords(units, unit.code)}的旗县区`}
          items={counties.map(({ code, name }) => ({ key: code, label: name }))}
          value={value === unit.code ? null : value}
          onChoose={(county) => onChoose(county ?? unit.code)}
        />
      )}
    </>
  );
}
