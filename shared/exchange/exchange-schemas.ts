import { z } from "zod";
import { questionStates } from "../questions/question-terms";
import { topics } from "../quiz/topics";
import { exchangeFormats } from "./exchange-terms";

/** How a file is to be taken in; the fields of a form are texts. */
export const importChoices = {
  /** What to do with a question whose id is there already and which says something else. */
  sameId: z.enum(["refuse", "revise"]).default("refuse"),
  /** Everything or nothing, or the right rows alone. */
  rows: z.enum(["all", "right"]).default("all"),
};

export const exportChoices = {
  format: z.enum(exchangeFormats),
  topic: z.enum(topics).optional(),
  state: z.enum(questionStates).optional(),
};

const rowFault = z.object({
  row: z.number().int(),
  column: z.string(),
  what: z.string(),
  toDo: z.string(),
});

export const rowOutcomes = ["new", "revision", "unchanged", "faulty"] as const;

/** What a file holds and what importing it would do, or has done. */
export const importReport = z.object({
  format: z.enum(exchangeFormats),
  rowCount: z.number().int(),
  /** How many rows have which outcome. */
  counts: z.record(z.enum(rowOutcomes), z.number().int()),
  faults: z.array(rowFault),
  /** Also those that are not listed. */
  faultCount: z.number().int(),
  notes: z.array(z.object({ row: z.number().int(), what: z.string() })),
  noteCount: z.number().int(),
  /** Rows that were passed over: explanations and samples of the template. */
  passedOver: z.number().int(),
  /** The first rows, to recognise the file by. */
  preview: z.array(
    z.object({
      row: z.number().int(),
      id: z.string(),
      stem: z.string(),
      outcome: z.enum(rowOutcomes),
    }),
  ),
  /** False for a check: nothing was written. */
  isImported: z.boolean(),
});
export type ImportReport = z.infer<typeof importReport>;
export type RowOutcome = (typeof rowOutcomes)[number];
