import {
  editCentreEndpoint,
  pauseCentreEndpoint,
  readDirectoryEndpoint,
  undoDirectoryEndpoint,
} from "#shared/centres/directory-endpoints";
import type { DirectoryFields, DirectoryView } from "#shared/centres/directory-schemas";
import { call } from "../api/call";
import type { DirectoryItem } from "./directory-words";
import { type Kept, useKept } from "./use-kept";
import { useSentKey } from "./use-sent-key";

type Numbered = DirectoryView & { version: number };

export interface DirectoryDesk extends Kept<Numbered> {
  edit: (centre: DirectoryItem, changes: Partial<DirectoryFields>) => Promise<boolean>;
  pause: (centreId: string, pause: DirectoryItem["pause"]) => Promise<boolean>;
  undo: (to: number) => Promise<boolean>;
}

/** The directory, and what the coordinator does with one centre. */
export function useDirectory(): DirectoryDesk {
  const kept = useKept<Numbered>("directory", async () =>
    numbered(await call(readDirectoryEndpoint, {})),
  );
  const keyFor = useSentKey();
  return {
    ...kept,
    edit: ({ id: centreId, isSample: _, pause: __, load: ___, ...fields }, changes) =>
      kept.save(async (number) =>
        numbered(await call(editCentreEndpoint, { ...fields, ...changes, centreId, number })),
      ),
    pause: (centreId, pause) =>
      kept.save(async (number) =>
        numbered(await call(pauseCentreEndpoint, { centreId, number, pause })),
      ),
    undo: (to) =>
      kept.save(async (number) => {
        const idempotencyKey = keyFor({ number, to });
        return numbered(await call(undoDirectoryEndpoint, { number, to }, { idempotencyKey }));
      }),
  };
}

function numbered(view: DirectoryView): Numbered {
  return { ...view, version: view.number };
}
