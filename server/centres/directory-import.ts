/** The directory as a file: the template, the file of what there is, a check, and bringing one in. */
import { parseCsv, writeCsv } from "#shared/centres/csv-text";
import { type DirectoryRow, directoryColumns } from "#shared/centres/directory-columns";
import { hintMark, type ReadDirectory, readDirectoryRows } from "#shared/centres/directory-file";
import type { DirectoryReport } from "#shared/centres/directory-schemas";
import { directoryBounds } from "#shared/centres/directory-terms";
import type { Signed } from "../http/request";
import type { FileAnswer } from "../http/serve";
import type { CentreDeps } from "./centre-deps";
import { type CentreProfile, findRoom } from "./centre-model";
import { left, readAt } from "./directory-actions";
import { applyChange, changeDirectory, type Directory, readCurrent } from "./directory-changes";
import { findChange, findChangeOfCall } from "./directory-model";
import { directoryPlaces } from "./directory-places";

const { fileBytes, listed } = directoryBounds;
const titles = directoryColumns.map(({ title }) => title);

/** With a mark of UTF-8 in front, without which spreadsheets in China read it as GBK. */
export async function writeDirectoryFile(what: "template" | "directory"): Promise<FileAnswer> {
  const rows = what === "template" ? [hints()] : await presentRows();
  return {
    content: Buffer.from(`\ufeff${writeCsv([titles, ...rows])}`),
    contentType: "text/csv; charset=utf-8",
    fileName: what === "template" ? "分中心名单模板.csv" : "分中心名单.csv",
  };
}

/** What importing the file would do; nothing is written. */
export async function checkDirectory(file: Buffer): Promise<DirectoryReport> {
  return (await drawUp(await readCurrent(), file)).report;
}

/** Makes the file the directory. With a single fault nothing is written, and the report says where. */
export async function importDirectory(
  deps: CentreDeps,
  input: { number: number },
  file: Buffer,
  call: { me: Signed; callId: string },
): Promise<DirectoryReport> {
  const own = await findChangeOfCall(call.callId);
  if (own) return repeated(own._id, file);
  const before = await readAt(input.number);
  const { report, centres } = await drawUp(before, file);
  if (report.faultCount > 0) return report;
  await changeDirectory(before, {
    at: deps.now(),
    byId: call.me.accountId,
    kind: "import",
    details: {
      added: report.addedCount,
      changed: report.changedCount,
      left: report.leavingCount,
    },
    centres,
    callId: call.callId,
  });
  return { ...report, number: before.number + 1, isImported: true };
}

/** The same call again, after a crash before its answer: what was begun is finished. */
async function repeated(number: number, file: Buffer): Promise<DirectoryReport> {
  const [own, former] = await Promise.all([findChange(number), findChange(number - 1)]);
  if (own && !own.isApplied) await applyChange(own);
  const { report } = await drawUp({ number, centres: former?.centres ?? [] }, file);
  return { ...report, number, isImported: true };
}

interface Plan {
  report: DirectoryReport;
  centres: CentreProfile[];
}

async function drawUp(before: Directory, file: Buffer): Promise<Plan> {
  const { rows, faults } = withIds(before, readFile(file));
  const known = new Map(before.centres.map((centre) => [centre._id, centre]));
  const centres = rows.map(({ id, fields }) => profileOf(id, fields, known.get(id)));
  const inFile = new Set(centres.map(({ _id }) => _id));
  const others = before.centres.filter(({ _id }) => !inFile.has(_id));
  const leaving = others.filter(({ isActive }) => isActive);
  const rooms = await findRoom();
  const added = centres.filter(({ _id }) => !known.get(_id)?.isActive);
  const changed = centres.flatMap((centre) => {
    const former = known.get(centre._id);
    const columns = former?.isActive ? changedColumns(former, centre) : [];
    return columns.length > 0 ? [{ name: centre.name, columns }] : [];
  });
  const report: DirectoryReport = {
    number: before.number,
    rowCount: rows.length,
    faults: faults.slice(0, listed),
    faultCount: faults.length,
    added: added.slice(0, listed).map(({ name }) => name),
    addedCount: added.length,
    changed: changed.slice(0, listed),
    changedCount: changed.length,
    unchangedCount: centres.length - added.length - changed.length,
    leaving: leaving
      .slice(0, listed)
      .map(({ _id, name, isSample }) => ({ name, isSample, load: rooms.get(_id)?.load ?? 0 })),
    leavingCount: leaving.length,
    isImported: false,
  };
  return { report, centres: [...centres, ...others.map(left)] };
}

function readFile(file: Buffer): ReadDirectory {
  const text = file.length > fileBytes ? null : decode(file);
  if (text === null) return unreadable(file);
  const sheet = parseCsv(text.replace(/^\ufeff/, ""));
  if (!sheet) return wholeFault("有一个引号没有配对，请用 Excel 或 WPS 另存一次");
  return readDirectoryRows(sheet, directoryPlaces);
}

function unreadable(file: Buffer): ReadDirectory {
  if (file.length > fileBytes) return wholeFault("文件太大，最大 2 MB");
  return wholeFault("读不出文字，请用 Excel 或 WPS 另存为 CSV（逗号分隔）");
}

/** UTF-8, and what spreadsheets in China save as CSV: GBK. Null for what is neither, a workbook say. */
function decode(file: Buffer): string | null {
  if (file.subarray(0, 2).toString("latin1") === "PK" || file.includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(file);
    } catch {
      // The next one.
    }
  }
  return null;
}

function wholeFault(what: string): ReadDirectory {
  return { rows: [], faults: [{ row: 1, column: "", what }] };
}

/**
 * Which centre each row is: the one with its number, else the one with its name, else a new one. A sample
 * never becomes a real centre: what was sent to it would then seem to have been sent there.
 */
function withIds(before: Directory, read: ReadDirectory) {
  const real = before.centres.filter(({ isSample }) => !isSample);
  const ids = new Set(real.map(({ _id }) => _id));
  const byName = new Map(real.map(({ _id, name }) => [name, _id]));
  const given = new Set(read.rows.map(({ centre }) => centre.id));
  let last = Math.max(0, ...before.centres.map(({ _id }) => Number(_id.slice(2))));
  const faults = [...read.faults];
  const rows = read.rows.map(({ row, centre }) => {
    const { id, fields } = centre;
    if (id !== null && !ids.has(id)) {
      faults.push({ row, column: "编号", what: `没有编号是 ${id} 的分中心，新的一家请留空` });
    }
    const named = byName.get(fields.name);
    if (id !== null) return { id, fields };
    if (named !== undefined && !given.has(named)) return { id: named, fields };
    last += 1;
    return { id: `c-${String(last).padStart(2, "0")}`, fields };
  });
  faults.sort((one, other) => one.row - other.row);
  return { rows, faults };
}

function profileOf(
  id: string,
  fields: DirectoryRow["fields"],
  former: CentreProfile | undefined,
): CentreProfile {
  return { _id: id, ...fields, isActive: true, isSample: false, pause: former?.pause ?? null };
}

function changedColumns(before: CentreProfile, after: CentreProfile): string[] {
  const one = cellsOf(before);
  const other = cellsOf(after);
  return titles.filter((_, at) => one[at] !== other[at]);
}

function cellsOf({ _id, ...fields }: CentreProfile): string[] {
  return directoryColumns.map(({ write }) => write({ id: _id, fields }, directoryPlaces));
}

/** The real centres; samples are nobody's directory. */
async function presentRows(): Promise<string[][]> {
  const { centres } = await readCurrent();
  return centres.filter(({ isActive, isSample }) => isActive && !isSample).map(cellsOf);
}

function hints(): string[] {
  return directoryColumns.map(({ hint, isNeeded }, at) => {
    const words = `${hint}${isNeeded ? "（要填）" : ""}`;
    return at === 0 ? `${hintMark}${words}` : words;
  });
}
