/** What was answered once may help with the next request; who it was answered to is nobody's business. */

export interface NamedParties {
  /** Of the applicant. */
  name: string;
  organisation: string | null;
  /** Whom an agent acts for. */
  principalName: string | null;
  otherSideName: string;
}

const shortestName = 2;
const titles = "(?:先生|女士|小姐|同志|老师|老板|经理|总)";
const numbers: readonly [RegExp, string][] = [
  [/\d{17}[\dXx]/g, "（证件号）"],
  [/(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}/g, "（电话）"],
  [/0\d{2,3}[- ]?\d{7,8}/g, "（电话）"],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, "（邮箱）"],
];

/** A text without the names of the parties, phone numbers, mail addresses and identity numbers. */
export function withoutParties(text: string, parties: NamedParties): string {
  const named = replaceNames(text, [
    [parties.organisation ?? "", "申请人"],
    [parties.principalName ?? "", "申请人"],
    [parties.otherSideName, "对方"],
    [parties.name, "申请人"],
  ]);
  return numbers.reduce((left, [form, word]) => left.replace(form, word), withoutTitle(named));

  function withoutTitle(left: string): string {
    const [first = ""] = parties.name;
    if (!/\p{Script=Han}/u.test(first)) return left;
    return left.replace(new RegExp(`${first}\\p{Script=Han}{0,2}?${titles}`, "gu"), "申请人");
  }
}

/** The longest first: a name inside another one leaves nothing of it. */
function replaceNames(text: string, names: readonly [name: string, word: string][]): string {
  return names
    .filter(([name]) => [...name].length >= shortestName)
    .sort(([one], [two]) => two.length - one.length)
    .reduce((left, [name, word]) => left.replaceAll(name, word), text);
}
