/** One kind of setting: read often and from memory, changed a few times a year. */
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { AppError } from "#shared/errors/app-error";
import { createKeptFresh } from "../database/kept-fresh";
import type { Signed } from "../http/request";
import {
  findSetting,
  replaceSetting,
  type SettingKind,
  type StoredChange,
  type StoredSetting,
} from "./setting-model";

export interface SettingDeps {
  nameOf: (accountId: string) => Promise<string>;
  now: () => Date;
}

export interface SettingView<Value> {
  version: number;
  value: Value;
  standard: Value;
  changes: { version: number; at: string; byName: string; from: Value; to: Value }[];
}

export interface Setting<Value> {
  /** What holds now; on another node than the one it was changed on, within `oldestMs`. */
  current: () => Promise<Value>;
  read: () => Promise<SettingView<Value>>;
  /**
   * 409 `stale_version` when it was changed since `version`; writing what is set already changes
   * nothing, so that a repeated call is answered like the first.
   */
  write: (input: { version: number; value: Value }, me: Signed) => Promise<SettingView<Value>>;
}

const refreshMs = 2_000;
const oldestMs = 10_000;

export function createSetting<Value extends object>(
  deps: SettingDeps,
  about: { kind: SettingKind; schema: z.ZodType<Value>; standard: Value },
): Setting<Value> {
  const { kind, schema, standard } = about;
  const find = async () => readable(await findSetting<Value>(kind));
  // What an older version of the program stored may lack a field: it then has its standard.
  const readable = (stored: StoredSetting<Value> | null): StoredSetting<Value> => {
    if (!stored) return { _id: kind, version: 0, value: standard, changes: [] };
    const value = schema.safeParse(completed(stored.value, standard));
    return { ...stored, value: value.success ? value.data : standard };
  };
  const kept = createKeptFresh({
    read: async () => (await find()).value,
    refreshMs,
    oldestMs,
    nowMs: () => performance.now(),
  });
  const view = async (stored: StoredSetting<Value>): Promise<SettingView<Value>> => ({
    version: stored.version,
    value: stored.value,
    standard,
    changes: await viewChanges(stored.changes.toReversed()),
  });
  const viewChanges = (changes: readonly StoredChange<Value>[]) =>
    Promise.all(
      changes.map(async ({ version, at, byId, from, to }) => ({
        version,
        at: at.toISOString(),
        byName: byId === null ? "" : await deps.nameOf(byId),
        from: completed(from, standard),
        to: completed(to, standard),
      })),
    );
  return {
    current: kept.current,
    read: async () => view(await find()),
    write: async ({ version, value }, me) => {
      const stored = await find();
      if (isDeepStrictEqual(stored.value, value)) return view(stored);
      const change = { at: deps.now(), byId: me.accountId, from: stored.value, to: value };
      const isWritten =
        stored.version === version &&
        (await replaceSetting<Value>(kind, { ...change, version: version + 1 }));
      kept.forget();
      const after = await find();
      if (isWritten) return view(after);
      throw new AppError("stale_version", "It was changed meanwhile.", { version: after.version });
    },
  };
}

/** Fields that `value` lacks, in its groups too, as they stand in `standard`. */
function completed<Value extends object>(value: Value, standard: Value): Value {
  const groups = Object.entries(standard).map(([name, usual]: [string, unknown]) => {
    const own = (value as Record<string, unknown>)[name];
    if (typeof usual !== "object" || usual === null) return [name, own ?? usual];
    return [name, { ...usual, ...(typeof own === "object" && own) }];
  });
  return Object.fromEntries(groups) as Value;
}
