/**
 * npm run verify:statutes -- DIR: does every quote of every question stand word for word in its
 * article? DIR holds statutes, one JSON file per version: { id, effective_from, effective_to,
 * articles: { "42": "…" } }. Lists what fails and ends with code 1 when something does. The program
 * ships no statute; what rests on the 2021 report is no statute and is passed over, and counted.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const questionsFolder = path.join(root, "server/content/questions");
const reportId = "report-2021";
const [folder] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

if (folder === undefined) {
  say("Say where the statutes are: npm run verify:statutes -- DIR");
  process.exit(2);
}
const statutes = new Map(readAll(path.resolve(folder)).map((law) => [law.id, law]));
const laws = JSON.parse(readFileSync(path.join(root, "server/content/laws.json"), "utf8"));
const questions = readAll(questionsFolder).flat();
const quotes = questions.flatMap((question) =>
  question.basis.map((each) => ({ question, ...each })),
);
const ofStatutes = quotes.filter(({ law }) => law !== reportId);
const faults = [...laws.flatMap(faultsOfEntry), ...ofStatutes.flatMap(faultsOfQuote)];
for (const fault of faults) say(fault);
const passedOver = quotes.length - ofStatutes.length;
say(
  `${questions.length} questions, ${ofStatutes.length} quotes checked against ${statutes.size} statutes, ` +
    `${passedOver} of the report passed over: ${faults.length === 0 ? "all stand" : `${faults.length} faults`}.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function faultsOfQuote({ question, law, article, quote }) {
  const at = `${question.id}: ${law} ${article}`;
  const statute = statutes.get(law);
  if (!statute) return [`${at}: there is no such statute in ${folder}`];
  const text = statute.articles[article];
  if (text === undefined) return [`${at}: the statute has no such article`];
  const found = text.includes(quote) ? [] : [`${at}: does not say “${quote}”`];
  return [...found, ...faultsOfDates(at, question, statute)];
}

/** A question may not be valid on a day on which its law is not in force. */
function faultsOfDates(at, { validFrom, validTo }, statute) {
  // The day in Asia/Shanghai, which has no summer time.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { effective_from: from, effective_to: to } = statute;
  const isTooEarly = from > today && (validFrom ?? "") < from;
  const isTooLate = to !== null && (validTo ?? "9999") > to;
  return [
    ...(isTooEarly ? [`${at}: valid before the law is in force (${from})`] : []),
    ...(isTooLate ? [`${at}: valid after the law has ceased (${to})`] : []),
  ];
}

/** laws.json says the same of a version as the statute's own file. */
function faultsOfEntry({ id, title, version, effectiveFrom, effectiveTo }) {
  const statute = statutes.get(id);
  if (!statute) return [];
  const shown = [title, version, effectiveFrom, effectiveTo];
  const real = [statute.title, statute.version, statute.effective_from, statute.effective_to];
  return shown.every((value, index) => value === real[index])
    ? []
    : [`laws.json: ${id}: says ${shown.join(", ")}, the statute says ${real.join(", ")}`];
}

function readAll(where) {
  const names = readdirSync(where).filter((name) => name.endsWith(".json"));
  return names.map((name) => JSON.parse(readFileSync(path.join(where, name), "utf8")));
}
