/** The columns of the directory's file: what stands in them, in words a person in an office writes. */
import { type RightKind, rightKinds, rightWords } from "../rights/right-kinds";
import { regionCode } from "../tickets/ticket-routing";
import type { DirectoryFields } from "./directory-schemas";
import { centreKindWords, directoryBounds } from "./directory-terms";

/** Where names of counties and units lead; the server knows them. */
export interface DirectoryPlaces {
  /** Codes of the counties of this name, with or without the unit before it, or of this code. */
  countiesNamed: (name: string) => readonly string[];
  unitNamed: (name: string) => string | undefined;
  /** 呼和浩特市赛罕区, 呼和浩特市, 全区. */
  nameOf: (code: string) => string;
  seatOf: (countyCode: string) => { lon: number; lat: number };
}

type Fields = Omit<DirectoryFields, "isActive">;
export interface DirectoryRow {
  /** Null for a centre that has none yet. */
  id: string | null;
  fields: Fields;
}

interface Column {
  title: string;
  isNeeded: boolean;
  hint: string;
  /** Reads the cell into the row; words say what is wrong with it. */
  read: (cell: string, into: Draft, places: DirectoryPlaces) => string | undefined;
  write: (row: DirectoryRow, places: DirectoryPlaces) => string;
}
type Draft = { id: string | null } & Partial<Fields>;

const separator = /[、，,;；\s]+/;
const splitCell = (cell: string) => cell.split(separator).filter((part) => part !== "");
const timeSpan = /^([01]?\d|2[0-3]):([0-5]\d)[-–—~至]([01]?\d|2[0-3]):([0-5]\d)$/;

export const directoryColumns: readonly Column[] = [
  {
    title: "编号",
    isNeeded: false,
    hint: "新的一家留空，会自动编；已有的照写，如 c-39",
    read: (cell, into) => {
      if (cell === "") return undefined;
      if (!/^c-\d{2,4}$/.test(cell)) return "编号像 c-39 这样写，新的一家留空";
      into.id = cell;
      return undefined;
    },
    write: ({ id }) => id ?? "",
  },
  {
    title: "名称",
    isNeeded: true,
    hint: "2 到 40 个字",
    read: (cell, into) => {
      const { min, max } = directoryBounds.name;
      if (cell.length < min || cell.length > max) return `名称要 ${min} 到 ${max} 个字`;
      into.name = cell;
      return undefined;
    },
    write: ({ fields }) => fields.name,
  },
  {
    title: "类型",
    isNeeded: true,
    hint: "分中心，或者工作站",
    read: (cell, into) => {
      const kinds = Object.entries(centreKindWords) as [Fields["kind"], string][];
      const found = kinds.find(([, words]) => words === cell);
      if (!found) return "类型只能是“分中心”或“工作站”";
      into.kind = found[0];
      return undefined;
    },
    write: ({ fields }) => centreKindWords[fields.kind],
  },
  {
    title: "旗县区",
    isNeeded: true,
    hint: "所在的旗县区，如 呼和浩特市赛罕区",
    read: (cell, into, places) => {
      const codes = places.countiesNamed(cell);
      if (codes.length > 1) return `“${cell}”不止一个，请连盟市一起写`;
      if (codes[0] === undefined) return `没有“${cell}”这个旗县区`;
      into.countyCode = codes[0];
      return undefined;
    },
    write: ({ fields }, places) => places.nameOf(fields.countyCode),
  },
  {
    title: "地址",
    isNeeded: true,
    hint: "公开显示",
    read: (cell, into) => {
      if (cell.length > directoryBounds.address.max) return "地址最多 100 个字";
      into.address = cell;
      return undefined;
    },
    write: ({ fields }) => fields.address,
  },
  {
    title: "电话",
    isNeeded: false,
    hint: "公开显示；没有就留空",
    read: (cell, into) => {
      if (cell !== "" && !/^[\d\-() ]{5,20}$/.test(cell)) return "电话只能有数字、横线和括号";
      into.phone = cell === "" ? null : cell;
      return undefined;
    },
    write: ({ fields }) => fields.phone ?? "",
  },
  {
    title: "经度",
    isNeeded: false,
    hint: "国测局坐标（GCJ-02），如 111.700015；留空用旗县区政府所在地",
    read: (cell, into) => readDegrees(cell, "lon", into),
    write: ({ fields }) => String(fields.lon),
  },
  {
    title: "纬度",
    isNeeded: false,
    hint: "国测局坐标（GCJ-02），如 40.812345",
    read: (cell, into) => readDegrees(cell, "lat", into),
    write: ({ fields }) => String(fields.lat),
  },
  {
    title: "权利",
    isNeeded: true,
    hint: "能办哪些，用顿号隔开，如 商标、专利、著作权",
    read: (cell, into) => {
      const rights = splitCell(cell).map(rightNamed);
      const strange = splitCell(cell).find((_, at) => rights[at] === undefined);
      if (strange !== undefined) return `没有“${strange}”这种权利，可以写 ${everyRight}`;
      into.rights = rightKinds.filter((kind) => rights.includes(kind));
      return undefined;
    },
    write: ({ fields }) => fields.rights.map((right) => rightWords[right].name).join("、"),
  },
  {
    title: "专家",
    isNeeded: false,
    hint: "各有几位，如 商标2、专利1；没有就留空",
    read: readExperts,
    write: ({ fields }) =>
      rightKinds
        .filter((right) => (fields.experts[right] ?? 0) > 0)
        .map((right) => `${rightWords[right].name}${fields.experts[right]}`)
        .join("、"),
  },
  {
    title: "上限",
    isNeeded: true,
    hint: "同时最多办几件",
    read: (cell, into) => {
      const [least, most] = directoryBounds.capacity;
      const capacity = Number(cell);
      const isFit = /^\d+$/.test(cell) && capacity >= least && capacity <= most;
      if (!isFit) return `上限要写 ${least} 到 ${most} 的整数`;
      into.capacity = capacity;
      return undefined;
    },
    write: ({ fields }) => String(fields.capacity),
  },
  {
    title: "服务范围",
    isNeeded: false,
    hint: "盟市或旗县区，用顿号隔开，或者“全区”；留空只管本旗县区",
    read: readServes,
    write: ({ fields }, places) => fields.serves.map(places.nameOf).join("、"),
  },
  {
    title: "办公时间",
    isNeeded: false,
    hint: "工作日的，如 09:00-12:00、14:30-17:30；不知道就留空",
    read: readHours,
    write: ({ fields }) => fields.openHours.map(({ from, to }) => `${from}-${to}`).join("、"),
  },
];

const everyRight = rightKinds
  .filter((kind) => kind !== "unsure")
  .map((kind) => rightWords[kind].name)
  .join("、");

function rightNamed(name: string): RightKind | undefined {
  return rightKinds.find((kind) => kind !== "unsure" && rightWords[kind].name === name);
}

function readDegrees(cell: string, field: "lon" | "lat", into: Draft): string | undefined {
  if (cell === "") return undefined; // the county's seat, once the county is known
  const [least, most] = field === "lon" ? [90, 130] : [35, 55];
  const degrees = Number(cell);
  if (!/^\d{2,3}(\.\d{1,8})?$/.test(cell) || degrees < least || degrees > most) {
    return `${field === "lon" ? "经度" : "纬度"}要在 ${least} 到 ${most} 之间`;
  }
  into[field] = degrees;
  return undefined;
}

function readExperts(cell: string, into: Draft): string | undefined {
  const experts: Fields["experts"] = {};
  for (const part of splitCell(cell)) {
    const [, name = "", count = ""] = /^(\D+)(\d{1,2})$/.exec(part) ?? [];
    const right = rightNamed(name);
    if (!right) return `“${part}”读不懂，请写成 商标2、专利1 这样`;
    if (into.rights && !into.rights.includes(right)) return `“${name}”不在权利一列里`;
    experts[right] = Number(count);
  }
  into.experts = experts;
  return undefined;
}

function readServes(cell: string, into: Draft, places: DirectoryPlaces): string | undefined {
  const serves = new Set<string>();
  for (const name of splitCell(cell)) {
    if (name === "全区") {
      serves.add(regionCode);
      continue;
    }
    const unit = places.unitNamed(name);
    const [county, second] = places.countiesNamed(name);
    if (second !== undefined) return `“${name}”不止一个，请连盟市一起写`;
    const code = unit ?? county;
    if (code === undefined) return `没有“${name}”这个盟市或旗县区`;
    serves.add(code);
  }
  if (serves.size > 0) into.serves = [...serves];
  return undefined;
}

function readHours(cell: string, into: Draft): string | undefined {
  const spans = splitCell(cell).map((part) => timeSpan.exec(part.replaceAll("：", ":")));
  const hours = spans.map((span) => {
    const [, fromHour = "", fromMinute = "", toHour = "", toMinute = ""] = span ?? [];
    const clock = (hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`;
    return { from: clock(fromHour, fromMinute), to: clock(toHour, toMinute) };
  });
  const isFit = spans.every(Boolean) && hours.every(({ from, to }) => from < to);
  if (!isFit || hours.length > 4) return "办公时间请写成 09:00-12:00、14:30-17:30 这样";
  into.openHours = hours;
  return undefined;
}
