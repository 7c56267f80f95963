/**
 * Some simulated years under each way of routing; bundled and run by config/bench.mjs. Prints JSON; asserts
 * nothing.
 */
import { simulateYear } from "./year-model";
import { leastMeanCost } from "./year-optimum";
import { byDistance, byWeights, inTurn, live } from "./year-policies";

const seeds = [1, 2, 3, 4, 5];

async function liveThrough(seed: number, busyness: number) {
  const year = simulateYear(seed, busyness);
  return {
    busyness,
    optimum: await leastMeanCost(year),
    ways: {
      ours: live(year, byWeights),
      nearest: live(year, byDistance),
      "in turn": live(year, inTurn()),
    },
  };
}

async function main() {
  const years = [];
  for (const busyness of [1, 2]) {
    for (const seed of seeds) years.push(await liveThrough(seed, busyness));
  }
  process.stdout.write(JSON.stringify(years));
}

void main();
