import { useState } from "react";
import { importStatuteEndpoint } from "#shared/statutes/statute-endpoints";
import type { StatuteImport } from "#shared/statutes/statute-schemas";
import { upload } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { chooseFiles, type PickedFile } from "../platform/files";
import { statuteProblems } from "./statute-words";

/** A file and what has become of it. */
export interface ImportedFile {
  key: string;
  file: PickedFile;
  state: "waiting" | "sending" | "done" | "broken";
  result?: StatuteImport;
  problems?: string[];
}

const mostFiles = 50;

/** Brings in files one after the other: one that is refused keeps none of the others out. */
export function useStatuteImport(onChanged: () => Promise<unknown>) {
  const [files, setFiles] = useState<readonly ImportedFile[]>([]);
  const change = (key: string, some: Partial<ImportedFile>) =>
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...some } : each)));
  const send = async ({ key, file }: ImportedFile) => {
    change(key, { state: "sending", problems: [] });
    try {
      const result = await upload(importStatuteEndpoint, {}, file, { idempotencyKey: key });
      change(key, { state: "done", result });
    } catch (error) {
      change(key, { state: "broken", problems: statuteProblems(error) });
    }
  };
  const choose = async () => {
    const picked = await chooseFiles({ count: mostFiles, endings: ["json"] });
    const added = picked.map(
      (file): ImportedFile => ({ key: newIdempotencyKey(), file, state: "waiting" }),
    );
    if (added.length === 0) return;
    setFiles(added);
    for (const each of added) await send(each);
    await onChanged();
  };
  const again = async (file: ImportedFile) => {
    await send(file);
    await onChanged();
  };
  return {
    files,
    isBusy: files.some(({ state }) => state === "waiting" || state === "sending"),
    choose,
    again,
    clear: () => setFiles([]),
  };
}
