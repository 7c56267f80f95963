/**
 * Voiding a question that many rounds hold: void-rounds <uri of the engine> <the program's address>
 * <rounds>. Puts the rounds into the program's database, voids the question as an editor would, and
 * waits until every round has been scored anew; sends the seconds, and how many rounds are not right.
 */
import { setTimeout as pause } from "node:timers/promises";
import mongoose from "mongoose";

const [uri, url, count] = process.argv.slice(2);
const batch = 5_000;
const itemCount = 10;
/** The rounds put in here: their ids begin alike, as no random one does. */
const ours = { _id: { $gte: "b0".padEnd(24, "0"), $lt: "b0".padEnd(18, "0").concat("1") } };
await mongoose.connect(uri, { dbName: "bench-program" });
const rounds = mongoose.connection.collection("rounds");

let token;
({ token } = await call("POST", "/api/sessions/demo", { persona: "editor" }));
const { items } = await call("GET", "/api/quiz/questions?limit=10&state=published");
const [voided, ...others] = items.map(({ id }) => id);
for (let from = 0; from < Number(count); from += batch) {
  await rounds.insertMany(Array.from({ length: batch }, (_, at) => aRound(from + at)));
}

const startedAt = performance.now();
const { version } = await call("GET", `/api/quiz/questions/${voided}`);
await call("POST", `/api/quiz/questions/${voided}/voiding`, { version, reason: "测一测要多久" });
while ((await call("GET", `/api/quiz/questions/${voided}`)).voiding.rounds < Number(count)) {
  await pause(100);
}
// Rounds that were played here may hold the question too: its figure can be reached before ours are done.
while ((await rounds.countDocuments({ ...ours, scorings: 1 })) > 0) await pause(100);
const seconds = (performance.now() - startedAt) / 1000;
const right = await rounds.countDocuments({ ...ours, score: 1, scorings: 2 });
process.send({ seconds, wrong: Number(count) - right });
process.once("disconnect", () => process.exit(0));

/** Finished, everything wrong. */
function aRound(n) {
  const at = new Date(Date.parse("2027-04-20T02:00:00Z") + n);
  const ids = Array.from({ length: itemCount - 1 }, (_, index) => others[index % others.length]);
  return {
    _id: `b0${n.toString(16).padStart(22, "0")}`,
    accountId: `bench-${n}`,
    day: "2027-04-20",
    number: 1,
    status: "finished",
    items: [voided, ...ids].map((questionId) => ({ questionId, order: "ABCD", key: "A" })),
    openChoices: null,
    finalChoices: Array.from({ length: itemCount }, () => "B"),
    startedAt: at,
    deadlineAt: at,
    finishedAt: at,
    durationMs: 1_000,
    score: 0,
    previousScore: null,
    isSettled: true,
    scorings: 1,
  };
}

async function call(method, path, body) {
  // biome-ignore lint/style/noRestrictedGlobals: a measurement is the outside
  const answer = await fetch(url + path, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { data, error } = await answer.json();
  if (error) throw new Error(`${method} ${path}: ${error.code}`);
  return data;
}
