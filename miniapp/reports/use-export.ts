import { useState } from "react";
import { AppError } from "#shared/errors/app-error";
import { exportMonthsEndpoint, exportTicketsEndpoint } from "#shared/reports/report-endpoints";
import { mostExported } from "#shared/reports/report-terms";
import { fetchFile } from "../api/call";
import { handOverFile } from "../platform/files";
import { problemOf } from "../ui/problem-words";

export type ExportState = "all" | "open" | "over";

export interface ExportRange {
  from: string;
  to: string;
}

export interface Exporting {
  /** What is being drawn up. */
  busy: "tickets" | "months" | undefined;
  problem: string | undefined;
  takeTickets: (range: ExportRange, state: ExportState) => Promise<void>;
  takeMonths: (range: ExportRange) => Promise<void>;
}

/** Tables for the person who asks; `onTaken` when one has left. */
export function useExport(onTaken: () => void): Exporting {
  const [busy, setBusy] = useState<Exporting["busy"]>();
  const [problem, setProblem] = useState<string>();
  const during = async (what: "tickets" | "months", task: () => Promise<void>) => {
    if (busy) return;
    setBusy(what);
    setProblem(undefined);
    try {
      await task();
      onTaken();
    } catch (error) {
      setProblem(exportProblem(error));
    } finally {
      setBusy(undefined);
    }
  };
  return {
    ...{ busy, problem },
    takeTickets: ({ from, to }, state) =>
      during("tickets", async () => {
        const { type, bytes } = await fetchFile(exportTicketsEndpoint, { from, to, state });
        await handOverFile(`维权援助申请 ${from} 至 ${to}.xlsx`, type, bytes);
      }),
    takeMonths: ({ from, to }) =>
      during("months", async () => {
        const months = { from: from.slice(0, 7), to: to.slice(0, 7) };
        const { type, bytes } = await fetchFile(exportMonthsEndpoint, months);
        await handOverFile(`维权援助月度汇总 ${months.from} 至 ${months.to}.xlsx`, type, bytes);
      }),
  };
}

function exportProblem(error: unknown): string {
  if (error instanceof AppError && isTooMuch(error)) {
    return `一次最多 ${mostExported} 件，请选短一点的时间，分几次导出。`;
  }
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}

function isTooMuch({ details }: AppError): boolean {
  return JSON.stringify(details).includes("too_many_rows");
}
