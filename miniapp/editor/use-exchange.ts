import { useRef, useState } from "react";
import {
  checkImportEndpoint,
  exportQuestionsEndpoint,
  importQuestionsEndpoint,
  readImportTemplateEndpoint,
} from "#shared/exchange/exchange-endpoints";
import type { ImportReport } from "#shared/exchange/exchange-schemas";
import type { ExchangeFormat } from "#shared/exchange/exchange-terms";
import { fetchFile, upload } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { chooseFiles, handOverFile, type PickedFile } from "../platform/files";
import { sendOutFile } from "../platform/outgoing-files";
import { exchangeProblem } from "./exchange-words";

export type SameId = "refuse" | "revise";

export interface Exchange {
  file: PickedFile | undefined;
  report: ImportReport | undefined;
  problem: string | undefined;
  /** What is being done: "check", "import", or a download. */
  busy: string | undefined;
  sameId: SameId;
  chooseFile: () => Promise<void>;
  /** Checks again: after the file was mended, or with another choice. */
  check: (sameId: SameId) => Promise<void>;
  bringIn: (rows: "all" | "right") => Promise<void>;
  startAgain: () => void;
  download: (format: ExchangeFormat) => Promise<void>;
  downloadTemplate: () => Promise<void>;
}

const patienceMs = 120_000;

/** A file is checked first, and brought in when the editor has seen what that would do. */
export function useExchange(): Exchange {
  const [file, setFile] = useState<PickedFile>();
  const [report, setReport] = useState<ImportReport>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const [sameId, setSameId] = useState<SameId>("refuse");
  // The same file with the same choices is the same call, however often it is sent.
  const key = useRef({ made: "", for: "" });
  const during = async (what: string, task: () => Promise<void>) => {
    setBusy(what);
    setProblem(undefined);
    try {
      await task();
    } catch (error) {
      setProblem(exchangeProblem(error));
    } finally {
      setBusy(undefined);
    }
  };
  const checkFile = (picked: PickedFile, choice: SameId) =>
    during("check", async () => {
      setReport(undefined);
      const input = { sameId: choice, rows: "all" } as const;
      setReport(await upload(checkImportEndpoint, input, picked, { timeoutMs: patienceMs }));
    });
  return {
    ...{ file, report, problem, busy, sameId },
    chooseFile: async () => {
      const [picked] = await chooseFiles({ count: 1, endings: ["xlsx", "json", "txt", "gift"] });
      if (!picked) return;
      setFile(picked);
      await checkFile(picked, sameId);
    },
    check: async (choice) => {
      setSameId(choice);
      if (file) await checkFile(file, choice);
    },
    bringIn: (rows) =>
      during("import", async () => {
        if (!file) return;
        const call = `${file.path} ${sameId} ${rows}`;
        if (key.current.for !== call) key.current = { for: call, made: newIdempotencyKey() };
        const options = { idempotencyKey: key.current.made, timeoutMs: patienceMs };
        setReport(await upload(importQuestionsEndpoint, { sameId, rows }, file, options));
      }),
    startAgain: () => {
      setFile(undefined);
      setReport(undefined);
      setProblem(undefined);
    },
    download: (format) =>
      during(format, async () => {
        const { type, bytes } = await fetchFile(exportQuestionsEndpoint, { format });
        // A spreadsheet can be looked at in WeChat; the others can only be passed on.
        const handOver = format === "xlsx" ? handOverFile : sendOutFile;
        await handOver(`题库.${format === "gift" ? "gift.txt" : format}`, type, bytes);
      }),
    downloadTemplate: () =>
      during("template", async () => {
        const { type, bytes } = await fetchFile(readImportTemplateEndpoint, {});
        await handOverFile("题目模板.xlsx", type, bytes);
      }),
  };
}
