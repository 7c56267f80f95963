/** Everything a notice may be about; the mini-program has the words. */
export const noticeCauses = [
  // steps of a request
  "received",
  "arrived",
  "material_asked",
  "material_given",
  "accepted",
  "refused",
  "message",
  "transferred",
  "transfer_proposed",
  "transfer_declined",
  "left_desk",
  "recused",
  "referred",
  "closed",
  "reopened",
  "withdrawn",
  "objection_done",
  "appealed",
  "appeal_upheld",
  "appeal_overturned",
  "lapsed",
  // dates
  "redated",
  "half_gone",
  "due_soon",
  "breached",
  "lapse_near",
] as const;
export type NoticeCause = (typeof noticeCauses)[number];

/** Notices are kept for so many days, read or not. */
export const noticeKeptDays = 180;
