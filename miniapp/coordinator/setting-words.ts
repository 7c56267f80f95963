import { limitBounds, weightBounds } from "#shared/settings/setting-bounds";
import type { TicketLimits } from "#shared/tickets/ticket-limits";
import type { RoutingWeights } from "#shared/tickets/ticket-routing";

/** One figure on the form: what it is called, what it does, and between what it may lie. */
export interface FigureField {
  key: string;
  label: string;
  hint: string;
  unit: string;
  bounds: readonly [least: number, most: number];
}

const limitWords: Record<keyof TicketLimits, Pick<FigureField, "label" | "hint" | "unit">> = {
  firstAnswerDays: {
    label: "首次答复",
    hint: "从申请人交来算起，只算工作日",
    unit: "工作日",
  },
  centreAnswerDays: {
    label: "分中心答复",
    hint: "从这家收到算起，不能长过首次答复",
    unit: "工作日",
  },
  supplementDays: { label: "补材料", hint: "过了最后一天，算申请人撤回", unit: "工作日" },
  appealDays: { label: "申诉", hint: "不受理以后，申请人有多久可以申诉", unit: "工作日" },
  appealDecisionDays: { label: "答复申诉", hint: "自治区中心多久给结论", unit: "工作日" },
  ratingDays: { label: "评价", hint: "办结以后，申请人有多久可以评价", unit: "工作日" },
  drafts: { label: "草稿", hint: "一个账号最多存几份", unit: "份" },
  messages: { label: "留言", hint: "一件申请里最多几条，备注也是", unit: "条" },
  transferToCoordinator: { label: "转办", hint: "第几次转办起归自治区中心", unit: "次" },
};

export const limitFields: readonly FigureField[] = (
  Object.keys(limitWords) as (keyof TicketLimits)[]
).map((key) => ({ key, ...limitWords[key], bounds: limitBounds[key] }));

/** The limits as the form holds them, and back. */
export function figuresOfLimits(limits: TicketLimits): Record<string, number> {
  return { ...limits };
}
export function limitsOfFigures(figures: Record<string, number>): TicketLimits {
  const entries = limitFields.map(({ key }) => [key, figures[key]]);
  return Object.fromEntries(entries) as unknown as TicketLimits;
}

const points = weightBounds.points;

/** The groups of weights, each with what it is about. */
export const weightGroups: readonly { title: string; text: string; fields: FigureField[] }[] = [
  {
    title: "离得多近",
    text: "分越少越先选。由近到远，分只能一样或者更多。",
    fields: [
      pointsField("reach.county", "就在本旗县区"),
      pointsField("reach.unit", "在本盟市"),
      pointsField("reach.region", "面向全区"),
    ],
  },
  {
    title: "凭什么归它管",
    text: "由先到后，分只能一样或者更多。",
    fields: [
      pointsField("basis.residence", "申请人住所在那里"),
      pointsField("basis.business", "营业地在那里"),
      pointsField("basis.infringement", "侵权发生在那里"),
      pointsField("basis.other_side", "对方在那里"),
    ],
  },
  {
    title: "够格的里面选谁",
    text: "10 分大约是申请人多等一个工作日。近一档的分也照这个比。",
    fields: [
      pointsField("noExpert", "没有对口的专家", "有一位剩十分之一，再多更少"),
      pointsField("fullLoad", "排队排满了", "等人接手的件数和上限一样多时加这么多，少的按比例"),
      pointsField("farAway", "路很远", "按距离慢慢加到这么多"),
      {
        key: "halfDistanceKm",
        label: "多远加到一半",
        hint: "“路很远”的分加到一半时的距离",
        unit: "公里",
        bounds: weightBounds.kilometres,
      },
      {
        key: "fullLoadDays",
        label: "排满了大约要等几天",
        hint: "只用来告诉申请人，不影响选哪家",
        unit: "工作日",
        bounds: weightBounds.days,
      },
    ],
  },
];

export const weightFields: readonly FigureField[] = weightGroups.flatMap(({ fields }) => fields);

function pointsField(key: string, label: string, hint = ""): FigureField {
  return { key, label, hint, unit: "分", bounds: points };
}

export function figuresOfWeights(weights: RoutingWeights): Record<string, number> {
  const { reach, basis, ...others } = weights;
  return { ...withPrefix("reach", reach), ...withPrefix("basis", basis), ...others };
}

function withPrefix(name: string, steps: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(steps).map(([key, step]) => [`${name}.${key}`, step]));
}

export function weightsOfFigures(figures: Record<string, number>): RoutingWeights {
  const of = (key: string) => figures[key] ?? 0;
  return {
    reach: { county: of("reach.county"), unit: of("reach.unit"), region: of("reach.region") },
    basis: {
      residence: of("basis.residence"),
      business: of("basis.business"),
      infringement: of("basis.infringement"),
      other_side: of("basis.other_side"),
    },
    noExpert: of("noExpert"),
    fullLoad: of("fullLoad"),
    farAway: of("farAway"),
    halfDistanceKm: of("halfDistanceKm"),
    fullLoadDays: of("fullLoadDays"),
  };
}

/** What a figure must be, in words; undefined when it is. */
export function figureFault(text: string, { bounds, key }: FigureField): string | undefined {
  const [least, most] = bounds;
  const figure = Number(text);
  const isWhole = key.includes(".") || Number.isInteger(figure);
  if (text.trim() === "" || !Number.isFinite(figure) || !isWhole) return "请填一个整数";
  return figure < least || figure > most ? `请填 ${least} 到 ${most}` : undefined;
}

/** Faults of the figures together, by the key of the field to show them at. */
export function limitFaults(figures: Record<string, number>): Record<string, string> {
  const { firstAnswerDays = 0, centreAnswerDays = 0 } = figures;
  return centreAnswerDays > firstAnswerDays ? { centreAnswerDays: "不能长过首次答复" } : {};
}

export function weightFaults(figures: Record<string, number>): Record<string, string> {
  const steps = [
    ["reach.county", "reach.unit"],
    ["reach.unit", "reach.region"],
    ["basis.residence", "basis.business"],
    ["basis.business", "basis.infringement"],
    ["basis.infringement", "basis.other_side"],
  ] as const;
  const down = steps.filter(([near, far]) => (figures[near] ?? 0) > (figures[far] ?? 0));
  return Object.fromEntries(down.map(([, far]) => [far, "不能比上面一档少"]));
}

/** "首次答复 15 改成 10；补材料 7 改成 9" */
export function changeWords(
  fields: readonly FigureField[],
  from: Record<string, number>,
  to: Record<string, number>,
): string {
  return fields
    .filter(({ key }) => from[key] !== to[key])
    .map(({ key, label }) => `${label} ${from[key]} 改成 ${to[key]}`)
    .join("；");
}
