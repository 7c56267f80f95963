import type { QuestionRow, QuestionView } from "#shared/questions/question-desk-schemas";
import { isOwn, questionActsOf } from "#shared/questions/question-permissions";
import type { Signed } from "../http/request";
import type { QuestionDeps } from "./question-deps";
import { faultsOf } from "./question-faults";
import { readQuestions } from "./question-model";
import { contentOf, factsOf, type StoredQuestion } from "./question-record";
import type { StatisticsRecord } from "./question-statistics-model";

/** A line of the list. */
export function viewRow(
  question: StoredQuestion,
  statistics: StatisticsRecord | undefined,
  me: Signed,
): QuestionRow {
  const { id, status, revision, version, type, topic, stem, difficulty, history } = question;
  const last = history.at(-1);
  return {
    ...{ id, version, type, topic, stem, difficulty },
    state: status,
    revisionState: revision?.state ?? null,
    validFrom: question.validFrom ?? null,
    validTo: question.validTo ?? null,
    changedAt: last?.at.toISOString() ?? null,
    changedBy: last?.by.name ?? null,
    isMineToReview: questionActsOf(factsOf(question), me.accountId).includes("approve"),
    statistics: briefOf(question, statistics),
  };
}

/** What was counted in earlier words says nothing of these. */
function briefOf(
  { edition }: StoredQuestion,
  statistics: StatisticsRecord | undefined,
): QuestionRow["statistics"] {
  if (statistics?.edition !== edition) return null;
  const { attempts, facility, suspicions } = statistics;
  return { attempts, facility, suspicions };
}

/** A question with all the desk knows of it. */
export async function viewQuestion(
  deps: QuestionDeps,
  question: StoredQuestion,
  me: Signed,
): Promise<QuestionView> {
  const { id, status, version, edition, earlier } = question;
  const facts = factsOf(question);
  return {
    ...{ id, version, edition, earlier },
    state: status,
    published: edition > 0 ? contentOf(question) : null,
    revision: await viewRevision(deps, question),
    history: question.history.map(({ at, act, by, changed, reason, ...entry }) => ({
      ...{ act, changed, reason, version: entry.version },
      at: at.toISOString(),
      by: by.name,
    })),
    voiding: viewVoiding(question),
    acts: questionActsOf(facts, me.accountId),
    isOwn: isOwn(facts, me.accountId),
  };
}

async function viewRevision(
  deps: QuestionDeps,
  { id, revision }: StoredQuestion,
): Promise<QuestionView["revision"]> {
  if (!revision) return null;
  const { state, content, authors, sentBack } = revision;
  return {
    ...{ state, content, authors },
    sentBack: sentBack && { ...sentBack, at: sentBack.at.toISOString() },
    faults: await faultsOf(deps, id, content, await readQuestions()),
  };
}

function viewVoiding({ voiding }: StoredQuestion): QuestionView["voiding"] {
  if (!voiding) return null;
  const { at, by, reason, walk, rounds } = voiding;
  return { at: at.toISOString(), by: by.name, reason, rounds, isDone: walk === "done" };
}
