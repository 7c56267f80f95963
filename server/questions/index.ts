/** The questions and the editor's desk for them. */
export type { CountedJourney, CountedRound } from "./count-statistics";
export { questionJobs } from "./question-jobs";
export { insertMissingQuestions, readQuestions } from "./question-model";
export type { ServedQuestion } from "./question-record";
export { questionRoutes } from "./question-routes";
