import { randomBytes } from "node:crypto";
import { AppError } from "#shared/errors/app-error";
import type { Signed } from "../http/request";
import { type DeskListName, findList, replaceList } from "./desk-list-model";

export interface DeskListDeps {
  nameOf: (accountId: string) => Promise<string>;
  now: () => Date;
}

interface DeskListView<Item> {
  version: number;
  changedAt: string | null;
  changedByName: string;
  items: Item[];
}

export interface DeskList<Item> {
  read: () => Promise<DeskListView<Item>>;
  /** 409 `stale_version` when it was written since `version`; 400 when two entries have one id. */
  write: (
    input: { version: number; items: readonly Unnamed<Item>[] },
    me: Signed,
  ) => Promise<DeskListView<Item>>;
}

type Unnamed<Item> = Omit<Item, "id"> & { id?: string | undefined };

/** `pack` and `unpack` are what an entry goes through on its way into the database, and out of it. */
export function createDeskList<Item extends { id: string }>(
  deps: DeskListDeps,
  about: { name: DeskListName; pack: (item: Item) => Item; unpack: (item: Item) => Item },
): DeskList<Item> {
  const { name, pack, unpack } = about;
  const read = async (): Promise<DeskListView<Item>> => {
    const stored = await findList<Item>(name);
    if (!stored) return { version: 0, changedAt: null, changedByName: "", items: [] };
    return {
      version: stored.version,
      changedAt: stored.changedAt.toISOString(),
      changedByName: await deps.nameOf(stored.changedById),
      items: stored.items.map(unpack),
    };
  };
  return {
    read,
    write: async (input, me) => {
      const items = input.items.map((item) => ({ ...item, id: item.id ?? newId() }) as Item);
      assertOneEach(items);
      const isWritten = await replaceList(name, {
        version: input.version + 1,
        changedAt: deps.now(),
        changedById: me.accountId,
        items: items.map(pack),
      });
      const after = await read();
      if (isWritten) return after;
      throw new AppError("stale_version", "It was written meanwhile.", { version: after.version });
    },
  };
}

function assertOneEach(items: readonly { id: string }[]): void {
  const ids = items.map(({ id }) => id);
  const second = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (second === -1) return;
  const issues = [{ field: `items.${second}.id`, code: "duplicate" }];
  throw new AppError("invalid_request", "Two entries have one id.", { issues });
}

function newId(): string {
  return randomBytes(12).toString("hex");
}
