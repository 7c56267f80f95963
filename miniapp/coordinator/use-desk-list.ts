import { loadedValue } from "../api/use-load";
import { type Kept, useKept } from "./use-kept";
import { useSentKey } from "./use-sent-key";

interface ListView<Item> {
  version: number;
  items: Item[];
}
/** An entry as it is written: a new one has no id yet. */
export type Written<Item> = Omit<Item, "id"> & { id?: string | undefined };

export interface DeskListEdit<Item> extends Kept<ListView<Item>> {
  /** Puts an entry in its place, or a new one at the end; true when it was stored. */
  put: (item: Written<Item>) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  /** One place up (-1) or down (1). */
  move: (id: string, by: 1 | -1) => Promise<boolean>;
}

/** A list that is written whole: every change is one write of all of it. */
export function useDeskList<Item extends { id: string }>(
  key: string,
  api: {
    read: () => Promise<ListView<Item>>;
    write: (
      body: { version: number; items: Written<Item>[] },
      idempotencyKey: string,
    ) => Promise<ListView<Item>>;
  },
): DeskListEdit<Item> {
  const kept = useKept<ListView<Item>>(key, api.read);
  const keyFor = useSentKey();
  const items = loadedValue(kept.of.state)?.items ?? [];
  const store = (wanted: Written<Item>[]) =>
    kept.save((version) => {
      const body = { version, items: wanted };
      return api.write(body, keyFor(body));
    });
  return {
    ...kept,
    put: (item) => {
      const isKnown = items.some(({ id }) => id === item.id);
      if (!isKnown) return store([...items, item]);
      return store(items.map((each) => (each.id === item.id ? item : each)));
    },
    remove: (id) => store(items.filter((each) => each.id !== id)),
    move: (id, by) => {
      const at = items.findIndex((each) => each.id === id);
      const moved = items[at];
      const other = items[at + by];
      if (!moved || !other) return Promise.resolve(false);
      return store(items.with(at, other).with(at + by, moved));
    },
  };
}
