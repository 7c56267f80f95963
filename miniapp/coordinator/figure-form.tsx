import { View } from "@tarojs/components";
import { TextField } from "../ui/field";
import type { FigureField } from "./setting-words";
import type { Figures } from "./use-figures";

interface FigureFieldsProps {
  fields: readonly FigureField[];
  figures: Figures;
}

/** Figures beside each other where there is room. */
export function FigureFields({ fields, figures }: FigureFieldsProps) {
  return (
    <View className="figures">
      {fields.map(({ key, label, hint, unit }) => (
        <TextField
          key={key}
          id={`figure-${key.replace(".", "-")}`}
          label={label}
          type="number"
          maxLength={5}
          value={figures.texts[key] ?? ""}
          onChange={(text) => figures.write(key, text)}
          hint={hint}
          error={figures.faults[key]}
          after={<View className="note t3 nb">{unit}</View>}
        />
      ))}
    </View>
  );
}
