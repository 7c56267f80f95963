/** The questions and the editor's desk for them. */
export { keepDrafts, reviseAndSubmit, reviseDrafts } from "./bulk-actions";
export type { CountedJourney, CountedRound } from "./count-statistics";
export { type QuestionDeps, textsOf } from "./question-deps";
export { questionJobs } from "./question-jobs";
export { insertMissingQuestions, readQuestions } from "./question-model";
export { contentOf, type ServedQuestion, type StoredQuestion } from "./question-record";
export { questionRoutes } from "./question-routes";
