import { type FlagKind, manyAccounts } from "#shared/ranking/flag-rule";
import type { FlagView } from "#shared/ranking/ranking-schemas";

/** Complete by type: a new kind without words does not compile. */
export const flagWords: Record<FlagKind, string> = {
  too_fast: "答得太快",
  perfect_fast: "全对，而且很快",
  many_accounts: "很多账号来自一处",
};

/** What was noticed, in figures. */
export function noticedWords({ round, accounts }: Pick<FlagView, "round" | "accounts">): string {
  if (round) {
    const { questionCount, answered, score, durationMs } = round;
    const each = answered > 0 ? `，平均每题 ${(durationMs / 1_000 / answered).toFixed(1)} 秒` : "";
    return `${questionCount} 题答了 ${answered} 题，对 ${score} 题，用时 ${Math.round(durationMs / 1_000)} 秒${each}。`;
  }
  return `${manyAccounts.minutes} 分钟里有 ${accounts ?? 0} 个账号从同一个网络参加排位。学校和单位的公共网络也会这样。`;
}

const mostNamed = 3;

/** 草原小鹿（呼和浩特市）, or the first of many. */
export function peopleWords({ people }: Pick<FlagView, "people">): string {
  if (people.length === 0) return "已经退出排位";
  const named = people
    .slice(0, mostNamed)
    .map(({ nickname, leagueName }) => `${nickname}（${leagueName}）`)
    .join("、");
  return people.length > mostNamed ? `${named}等 ${people.length} 人` : named;
}
