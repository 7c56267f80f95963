import { setTimeout as pause } from "node:timers/promises";

/** Long enough for the engine to start again, or for a replica set to elect. */
const patienceMs = 10_000;
const longestPauseMs = 500;

/** Does it again while the database is away. Only for what bears being done twice. */
export async function whileAway<Answer>(
  isDatabaseAway: (error: unknown) => boolean,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const until = Date.now() + patienceMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      return await act();
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() + pauseMs > until) throw error;
      await pause(pauseMs);
    }
  }
}
