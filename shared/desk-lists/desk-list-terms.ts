/** The words and bounds of the lists the coordinator keeps for the desks: no schema here. */

/** Whom a request may be referred to: somebody with the knowledge, or a body that brings two sides together. */
export const refereeKinds = ["expert", "mediation"] as const;
type RefereeKind = (typeof refereeKinds)[number];
export const refereeKindWords: Record<RefereeKind, string> = {
  expert: "专家",
  mediation: "调解组织",
};

/** What a prepared answer is for: the acts of a desk that carry words to the applicant. */
export const replyActs = ["message", "request_material", "refuse", "close"] as const;
type ReplyAct = (typeof replyActs)[number];
export const replyActWords: Record<ReplyAct, string> = {
  message: "留言",
  request_material: "请补材料",
  refuse: "不受理",
  close: "办结",
};

export const deskListBounds = {
  referees: 300,
  refereeName: { min: 2, max: 40 },
  refereeContact: { min: 0, max: 200 },
  replies: 100,
  replyTitle: { min: 2, max: 20 },
  replyText: { min: 4, max: 1_000 },
} as const;
