/**
 * The load generator, in a process of its own: raw HTTP over connections that are kept. It is sent
 * jobs and sends back what came of them:
 *
 *   { name: "signIn", url, count }    guests, remembered here
 *   { name: "begin", url }            one open round for each of them
 *   { name: "floor", url, seconds }   one call after the other on each connection
 *   { name: "rounds", url, seconds }  each connection takes a round, answers all of it, hands it in
 *
 * And apart, on so many `connections`: "start" begins rounds, "answer" answers those there are, over and
 * over, "submit" hands them in, so that their people may begin again.
 */
import http from "node:http";

const mostConnections = 64;
const agent = new http.Agent({ keepAlive: true, maxSockets: mostConnections });
const choices = JSON.stringify({ choice: ["A"] });
const empty = "{}";
let tokens = [];
let rounds = [];
/** Who has no open round. */
let idle = [];

const jobs = {
  signIn: async ({ url, count }) => {
    tokens = await many(count, async () => (await post(url, "/api/sessions/guest")).token);
    idle = [...tokens];
    rounds = [];
    return { count: tokens.length };
  },
  begin: async ({ url }) => {
    rounds = await many(tokens.length, async (n) => {
      const { id, questions } = await post(url, "/api/quiz/rounds", tokens[n]);
      return { token: tokens[n], id, size: questions.length };
    });
    return { count: rounds.length };
  },
  floor: (job) =>
    measure(job, async (call, worker) => {
      await call("PUT", `/${worker}`);
    }),
  rounds: (job) =>
    measure(job, async (call) => {
      const round = rounds.pop();
      if (!round) return false;
      const path = `/api/quiz/rounds/${round.id}`;
      for (let position = 0; position < round.size; position += 1) {
        await call("PUT", `${path}/answers/${position}`, round.token, choices);
      }
      await call("POST", `${path}/submission`, round.token, empty);
    }),
  start: (job) =>
    measure(job, async (call) => {
      const token = idle.pop();
      if (!token) return false;
      const body = await call("POST", "/api/quiz/rounds", token, empty);
      if (!body) return idle.push(token);
      const { id, questions } = JSON.parse(body).data;
      rounds.push({ token, id, size: questions.length });
    }),
  answer: (job) =>
    measure(job, async (call, worker) => {
      const round = rounds[worker];
      if (!round) return false;
      for (let position = 0; position < round.size; position += 1) {
        await call("PUT", `/api/quiz/rounds/${round.id}/answers/${position}`, round.token, choices);
      }
    }),
  submit: (job) =>
    measure(job, async (call) => {
      const round = rounds.pop();
      if (!round) return false;
      const { id, token } = round;
      const body = await call("POST", `/api/quiz/rounds/${id}/submission`, token, empty);
      if (body) idle.push(token);
      else rounds.push(round);
    }),
};

process.on("message", async (job) => {
  process.send(await jobs[job.name](job).catch((error) => ({ fault: String(error) })));
});
process.once("disconnect", () => process.exit(0));

/** Calls without a pause on every connection for so many seconds; times in milliseconds. */
async function measure({ url, seconds, connections = mostConnections }, work) {
  const times = [];
  let bad = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const call = async (...request) => {
    if (performance.now() > until) return;
    const sentAt = performance.now();
    const { status, body } = await send(url, ...request);
    times.push(performance.now() - sentAt);
    if (status === 200) return body;
    bad += 1;
  };
  await Promise.all(
    Array.from({ length: connections }, async (_, worker) => {
      while (performance.now() < until) if ((await work(call, worker)) === false) return;
    }),
  );
  const took = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / took,
    p50: times[Math.floor(times.length * 0.5)],
    p99: times[Math.floor(times.length * 0.99)],
    bad,
    isCutShort: took < seconds * 0.9,
  };
}

async function many(count, work) {
  const results = new Array(count);
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const n = next;
      next += 1;
      results[n] = await work(n);
    }
  };
  await Promise.all(Array.from({ length: mostConnections }, worker));
  return results;
}

async function post(url, path, token) {
  const { status, body } = await send(url, "POST", path, token, empty);
  if (status !== 200) throw new Error(`${path}: ${status} ${body}`);
  return JSON.parse(body).data;
}

function send(url, method, path, token, body) {
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body && { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(url + path, { method, agent, headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode, body: Buffer.concat(chunks).toString() }),
      );
      answer.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}
