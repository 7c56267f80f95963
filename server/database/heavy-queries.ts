/**
 * Under 8 concurrent heavy aggregations point reads stalled 2.5 s, so at most two run at
 * once in a process, the rest wait their turn:
 *
 *   const rows = await heavily(() => TicketModel.aggregate([…]))
 */
import { AppError } from "#shared/errors/app-error";

const most = 2;
const mostWaiting = 50;
const waiting: (() => void)[] = [];
let running = 0;

export async function heavily<Result>(query: () => Promise<Result>): Promise<Result> {
  if (running >= most) await turn();
  else running += 1;
  try {
    return await query();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function turn(): Promise<void> {
  if (waiting.length >= mostWaiting) {
    throw new AppError("unavailable", "Too many heavy queries are waiting.");
  }
  return new Promise((resolve) => waiting.push(resolve));
}
