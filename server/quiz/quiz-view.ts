import type { z } from "zod";
import { type LawEntry, toLawQuote } from "#shared/quiz/law-words";
import type { AskedQuestion, Judgement, judgement, Question } from "#shared/quiz/quiz-schemas";
import { unpackChoice } from "#shared/quiz/quiz-scoring";
import { letters, type RoundItem } from "#shared/quiz/round-draw";
import { topicWords } from "#shared/quiz/topics";

/** What is shown of an episode beside a judgement. */
export interface EpisodeLink {
  title: string;
  /** The address of its small poster. */
  posterSmall: string;
}

/** What every judgement needs besides the question. */
export interface JudgementDeps {
  laws: ReadonlyMap<string, LawEntry>;
  /** The episode with this id, or null where there is none (any more). */
  findEpisode: (episodeId: string) => Promise<EpisodeLink | null>;
}

/** A question as somebody sees it: its options in this order, under these letters. */
export interface ShownQuestion {
  question: Question;
  /** The file's option ids in the order shown; see RoundItem. */
  order: string;
  /** The right letters as shown, sorted. */
  key: string;
}

/** As the file has it: the hundred and today's one. */
export function showAsWritten(question: Question): ShownQuestion {
  const order = question.options.map(({ id }) => id);
  const key = question.answer.map((id) => letters[order.indexOf(id)]);
  return { question, order: order.join(""), key: key.join("") };
}

/** As the round froze it: `question` in the words of that time, letters and key those of the round. */
export function showAsDrawn(question: Question, { order, key }: RoundItem): ShownQuestion {
  return { question, order, key };
}

/** What a player sees before answering: each field is named, and none tells the right answer. */
export function toAskedQuestion({ question, order }: ShownQuestion): AskedQuestion {
  const { id, type, topic, stem, options } = question;
  const texts = new Map(options.map((option) => [option.id, option.text]));
  return {
    id,
    type,
    topic,
    stem,
    options: [...order].map((optionId, index) => ({
      id: letters[index] ?? "",
      text: texts.get(optionId) ?? "",
    })),
  };
}

/** What a player learns after answering. `choice` is in the letters shown; null where nothing was chosen. */
export async function toJudgement<Choice extends string | null>(
  deps: JudgementDeps,
  shown: ShownQuestion,
  given: { choice: Choice; isRight: boolean },
): Promise<Omit<Judgement, "choice"> & { choice: ChoiceList<Choice> }> {
  const { question, key } = shown;
  return {
    questionId: question.id,
    choice: toList(given.choice),
    isRight: given.isRight,
    answer: unpackChoice(key),
    explanation: question.explanation,
    quotes: question.basis.map((each) => toLawQuote(each, deps.laws)),
    episode: await toEpisode(deps, question.episode),
    right: topicWords[question.topic].right,
  };
}

type ChoiceList<Choice extends string | null> = Choice extends string ? string[] : string[] | null;
type EpisodePart = z.input<typeof judgement>["episode"];

function toList<Choice extends string | null>(choice: Choice): ChoiceList<Choice> {
  return (choice === null ? null : unpackChoice(choice)) as ChoiceList<Choice>;
}

async function toEpisode(
  { findEpisode }: JudgementDeps,
  episode: Question["episode"],
): Promise<EpisodePart> {
  const link = episode ? await findEpisode(episode.id) : null;
  if (!episode || !link) return null;
  return { ...episode, title: link.title, posterSmall: link.posterSmall };
}
