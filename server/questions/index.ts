/** The questions and the editor's desk for them. */
export { insertMissingQuestions, readQuestions } from "./question-model";
export type { ServedQuestion } from "./question-record";
export { questionRoutes } from "./question-routes";
