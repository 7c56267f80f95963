/**
 * An input an endpoint takes, made from its own schema: so that a new endpoint is called by the tests that walk
 * all of them. Where none is found the walk fails, and the endpoint's fields want a line in `texts`.
 */
import type { z } from "zod";
import type { Endpoint } from "#shared/http/endpoint";

/** What a field of text may want; the first that fits is taken. */
const texts = [
  "说明一下理由",
  "f".repeat(24),
  "c-01",
  "150105",
  "2026-11-25",
  "2026-11",
  "2026-11-25T00:00:00.000Z",
  "13812345678",
  "copyright",
  "a",
  "",
];
const numbers = [1, 0, 7, 30];

interface Inside {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
}

/** The least an input can be: what may be left out is left out, what may be null is null. */
export function plausibleInput(
  endpoint: Endpoint,
  known: Record<string, unknown> = {},
): Record<string, unknown> {
  const { shape = {} } = insideOf(endpoint.input);
  const made = Object.entries(shape).map(([name, schema]) => [
    name,
    name in known ? known[name] : plausible(schema),
  ]);
  const input = Object.fromEntries(made.filter(([, value]) => value !== undefined));
  const parsed = endpoint.input.safeParse(input);
  if (!parsed.success) {
    throw new Error(`No plausible input for ${endpoint.name}: ${parsed.error.message}`);
  }
  return input;
}

type Maker = (schema: z.ZodType, inside: Inside) => unknown;

const makers: Readonly<Record<string, Maker>> = {
  optional: () => undefined,
  default: () => undefined,
  nullable: () => null,
  object: (_schema, { shape = {} }) => {
    const made = Object.entries(shape).map(([name, inner]) => [name, plausible(inner)]);
    return Object.fromEntries(made.filter(([, value]) => value !== undefined));
  },
  array: (schema, { element }) => fitting(schema, [[], element ? [plausible(element)] : []]),
  enum: (_schema, { entries = {} }) => Object.values(entries)[0],
  literal: (_schema, { values = [] }) => values[0],
  boolean: () => true,
  union: (_schema, { options }) => options?.[0] && plausible(options[0]),
  readonly: (_schema, { innerType }) => innerType && plausible(innerType),
};

function plausible(schema: z.ZodType): unknown {
  const inside = insideOf(schema);
  const make = makers[inside.type];
  return make ? make(schema, inside) : fitting(schema, [...texts, ...numbers]);
}

function fitting(schema: z.ZodType, candidates: readonly unknown[]): unknown {
  return candidates.find((candidate) => schema.safeParse(candidate).success);
}

function insideOf(schema: z.ZodType): Inside {
  return (schema as unknown as { def: Inside }).def;
}
