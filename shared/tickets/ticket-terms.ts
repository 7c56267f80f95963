/** The words and bounds of a request that pages show and schemas keep: no schema here, so that a page may take them alone. */

/** Limits of a request; the mini-program shows them, the server keeps them. */
export const ticketBounds = {
  story: 2_000,
  files: 20,
  fileBytes: 20 * 1024 * 1024,
  message: 1_000,
  claimsAtOnce: 50,
  absence: 200,
  ratingWords: 500,
} as const;

export const applicantKinds = ["person", "firm", "organisation"] as const;

export const applicantKindWords: Record<(typeof applicantKinds)[number], string> = {
  person: "个人",
  firm: "企业",
  organisation: "其他组织",
};

export const applicantRoles = ["right_holder", "accused", "interested_party", "agent"] as const;

export const applicantRoleWords: Record<(typeof applicantRoles)[number], string> = {
  right_holder: "权利人",
  accused: "被说侵权的一方",
  interested_party: "利害关系人",
  agent: "代理人",
};

export const infringementPlaces = ["online", "offline", "unknown"] as const;

export const infringementWords: Record<(typeof infringementPlaces)[number], string> = {
  online: "网上",
  offline: "线下",
  unknown: "还不清楚",
};

/** What somebody may want of a centre (docs/sources.md B6). */
export const wantKinds = [
  "advice",
  "opinion",
  "mediation",
  "dispute",
  "overseas",
  "evidence",
  "complaint",
] as const;

export const wantWords: Record<(typeof wantKinds)[number], string> = {
  advice: "先问问该怎么办",
  opinion: "看看算不算侵权",
  mediation: "请人调解",
  dispute: "处理纠纷",
  overseas: "应对境外纠纷",
  evidence: "怎么留证据",
  complaint: "转交投诉举报",
};

/** Consents are asked one by one, each with the version of its sentence (PIPL 14, 17, 23). */
export const consentVersions = {
  process: "2026-12",
  transfer: "2026-12",
  notify: "2026-11",
} as const;

export const applicantActions = [
  "edit",
  "submit",
  "supplement",
  "message",
  "withdraw",
  "objection",
  "answer_proposal",
  "appeal",
  "rate",
] as const;

/** What became of a proposed transfer once it was answered; "not_there": agreed, but the centre had no place. */
export const proposalOutcomes = ["moved", "declined", "not_there"] as const;

export const triageGroups = [
  "breached",
  "due_today",
  "two_days",
  "later",
  "paused",
  "handled",
] as const;

export const staffActions = [
  "claim",
  "recuse",
  "accept",
  "refuse",
  "request_material",
  "start",
  "close",
  "reopen",
  "transfer",
  "refer",
  "message",
  "note",
  "reveal",
  "uphold",
  "overturn",
  "lift_bar",
] as const;

/** What became of one of several claimed at once; "conflict": its other side is the claimer's already. */
export const claimOutcomes = [
  "claimed",
  "taken",
  "conflict",
  "changed",
  "not_possible",
  "gone",
] as const;

/** Grounds of refusal seen in practice (docs/sources.md B7). */
export const refusalGrounds = [
  "no_facts",
  "out_of_scope",
  "no_jurisdiction",
  "handled_elsewhere",
] as const;

export const refusalGroundWords: Record<(typeof refusalGrounds)[number], string> = {
  no_facts: "没有明确的对象或者具体的事实",
  out_of_scope: "不属于维权援助的范围",
  no_jurisdiction: "不在受理的地域范围内",
  handled_elsewhere: "已由其他援助机构、执法部门或者法院受理",
};

export const outcomes = [
  "advised",
  "opinion_given",
  "mediated",
  "not_mediated",
  "passed_on",
  "plan_given",
] as const;

export const outcomeWords: Record<(typeof outcomes)[number], string> = {
  advised: "已答复咨询",
  opinion_given: "已给出参考意见",
  mediated: "调解达成一致",
  not_mediated: "调解没有达成一致",
  passed_on: "已转交有权处理的部门",
  plan_given: "已给出应对建议",
};

/** The five steps of the government-service survey (好差评, docs/sources.md B13), the best first. */
export const ratingSteps = [
  "very_satisfied",
  "satisfied",
  "fairly_satisfied",
  "unsatisfied",
  "very_unsatisfied",
] as const;
export type RatingStep = (typeof ratingSteps)[number];

export const ratingStepWords: Record<RatingStep, string> = {
  very_satisfied: "非常满意",
  satisfied: "满意",
  fairly_satisfied: "基本满意",
  unsatisfied: "不满意",
  very_unsatisfied: "非常不满意",
};

export const solvedAnswers = ["yes", "partly", "no"] as const;
export type SolvedAnswer = (typeof solvedAnswers)[number];

export const solvedWords: Record<SolvedAnswer, string> = {
  yes: "解决了",
  partly: "解决了一部分",
  no: "没有解决",
};
