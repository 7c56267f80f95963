import { type RightKind, rightWords } from "#shared/rights/right-kinds";
import type { RoutePreview, RouteReason } from "#shared/tickets/ticket-schemas";
import { kmWords } from "../ui/ticket-words";

type RunnerUp = RoutePreview["runnersUp"][number];
type Why = RunnerUp["why"];

/** Why a centre that was thought of was not chosen; complete by type. */
const whyWords: Record<Why, (runnerUp: RunnerUp, asked: readonly RightKind[]) => string> = {
  not_competent: (runnerUp, asked) => `${placeWords(runnerUp)}不办${namesOf(asked)}`,
  no_jurisdiction: (runnerUp) => `${runnerUp.centre.placeName}的事才归它管`,
  full: (runnerUp) => `也能办，但手上已经满了${openWords(runnerUp)}`,
  conflict: () => "为了公平，这件事不送这家",
  less_suited: (runnerUp) => lessSuitedWords(runnerUp),
};

export function runnerUpWords(runnerUp: RunnerUp, asked: readonly RightKind[]): string {
  return whyWords[runnerUp.why](runnerUp, asked);
}

function lessSuitedWords(runnerUp: RunnerUp): string {
  const capacity = reasonOf(runnerUp, "capacity");
  const distance = reasonOf(runnerUp, "distance");
  if (capacity && capacity.extraDays > 0) {
    return `也能办，但在办 ${capacity.open} 件，要多等约 ${capacity.extraDays} 天`;
  }
  if (!distance) return "也能办，没有这么合适";
  const isFar = distance.km > 60;
  return `也能办，${isFar ? "只是远得多" : "没有这么合适"}，${kmWords(distance.km)}`;
}

function openWords(runnerUp: RunnerUp): string {
  const capacity = reasonOf(runnerUp, "capacity");
  return capacity ? `，在办 ${capacity.open} 件` : "";
}

function placeWords(runnerUp: RunnerUp): string {
  const jurisdiction = reasonOf(runnerUp, "jurisdiction");
  return jurisdiction ? `同在${jurisdiction.placeName}，` : "";
}

function namesOf(rights: readonly RightKind[]): string {
  return rights.map((right) => rightWords[right].name).join("、");
}

export function reasonOf<Code extends RouteReason["code"]>(
  of: { reasons: readonly RouteReason[] },
  code: Code,
): Extract<RouteReason, { code: Code }> | undefined {
  return of.reasons.find(
    (reason): reason is Extract<RouteReason, { code: Code }> => reason.code === code,
  );
}
