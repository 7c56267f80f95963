import type { ExchangeFormat } from "#shared/exchange/exchange-terms";

const letters = "ABCDEF";

/** Where a field stands, in the words of the file its owner has open. */
export function columnOf(field: string, format: ExchangeFormat): string {
  if (format === "json") return field;
  const [name = "", number] = field.split(".");
  if (name === "options") return number === undefined ? "选项" : `选项${letters[Number(number)]}`;
  if (name === "basis") return number === undefined ? "依据1" : `依据${Number(number) + 1}`;
  return columns[name] ?? name;
}

const columns: Record<string, string> = {
  id: "题号",
  type: "题型",
  topic: "主题",
  difficulty: "难度",
  stem: "题干",
  answer: "正确答案",
  explanation: "解释",
  validFrom: "起用日期",
  validTo: "停用日期",
  episode: "短片编号",
};
