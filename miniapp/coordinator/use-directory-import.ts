import { useRef, useState } from "react";
import {
  checkDirectoryEndpoint,
  importDirectoryEndpoint,
  readDirectoryFileEndpoint,
} from "#shared/centres/directory-endpoints";
import type { DirectoryReport } from "#shared/centres/directory-schemas";
import { fetchFile, upload } from "../api/call";
import { chooseFiles, type PickedFile } from "../platform/files";
import { sendOutFile } from "../platform/outgoing-files";
import { coordinatorProblem } from "./coordinator-problems";
import { useSentKey } from "./use-sent-key";

export interface DirectoryImport {
  file: PickedFile | undefined;
  report: DirectoryReport | undefined;
  problem: string | undefined;
  /** "check", "import", "template" or "directory". */
  busy: string | undefined;
  chooseFile: () => Promise<void>;
  /** Brings in what was checked; refused when the directory was changed since. */
  bringIn: () => Promise<void>;
  download: (what: "template" | "directory") => Promise<void>;
}

/** A file is checked first, and brought in when the coordinator has seen what that would do. */
export function useDirectoryImport(onImported: () => Promise<void>): DirectoryImport {
  const [file, setFile] = useState<PickedFile>();
  const [report, setReport] = useState<DirectoryReport>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const isUnderWay = useRef<boolean>(false);
  const keyFor = useSentKey();
  const during = async (what: string, task: () => Promise<void>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(what);
    setProblem(undefined);
    try {
      await task();
    } catch (error) {
      setProblem(coordinatorProblem(error));
    } finally {
      isUnderWay.current = false;
      setBusy(undefined);
    }
  };
  return {
    ...{ file, report, problem, busy },
    chooseFile: async () => {
      const [picked] = await chooseFiles({ count: 1, endings: ["csv"] });
      if (!picked) return;
      setFile(picked);
      setReport(undefined);
      await during("check", async () =>
        setReport(await upload(checkDirectoryEndpoint, {}, picked)),
      );
    },
    bringIn: () =>
      during("import", async () => {
        if (!file || !report) return;
        const { number } = report;
        const idempotencyKey = keyFor({ number, path: file.path });
        setReport(await upload(importDirectoryEndpoint, { number }, file, { idempotencyKey }));
        await onImported();
      }),
    download: (what) =>
      during(what, async () => {
        const { type, bytes } = await fetchFile(readDirectoryFileEndpoint, { what });
        await sendOutFile(
          what === "template" ? "分中心名单模板.csv" : "分中心名单.csv",
          type,
          bytes,
        );
      }),
  };
}
