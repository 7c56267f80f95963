import { useState } from "react";
import { type FigureField, figureFault } from "./setting-words";

/** What is written in a form of figures, over what is stored. */
export interface Figures {
  texts: Record<string, string>;
  /** What they are as numbers; not to be used while there are faults. */
  values: Record<string, number>;
  faults: Record<string, string>;
  isDirty: boolean;
  write: (key: string, text: string) => void;
  /** Puts other figures in, as though somebody had typed them. */
  fill: (values: Record<string, number>) => void;
  clear: () => void;
}

export function useFigures(
  fields: readonly FigureField[],
  stored: Record<string, number>,
  faultsTogether: (values: Record<string, number>) => Record<string, string>,
): Figures {
  const [own, setOwn] = useState<Record<string, string>>({});
  const texts = Object.fromEntries(
    fields.map(({ key }) => [key, own[key] ?? String(stored[key] ?? "")]),
  );
  const values = Object.fromEntries(fields.map(({ key }) => [key, Number(texts[key])]));
  const alone = fields.flatMap((field) => {
    const fault = figureFault(texts[field.key] ?? "", field);
    return fault === undefined ? [] : [[field.key, fault]];
  });
  return {
    texts,
    values,
    faults: { ...faultsTogether(values), ...Object.fromEntries(alone) },
    isDirty: fields.some(({ key }) => texts[key] !== String(stored[key])),
    write: (key, text) => setOwn((before) => ({ ...before, [key]: text })),
    fill: (wanted) =>
      setOwn(Object.fromEntries(fields.map(({ key }) => [key, String(wanted[key])]))),
    clear: () => setOwn({}),
  };
}
