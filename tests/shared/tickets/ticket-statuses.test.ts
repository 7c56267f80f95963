import {
  canMove,
  isOver,
  isUnderway,
  type Mover,
  statusWords,
  type TicketMoveName,
  type TicketStatus,
  ticketMoves,
  ticketStatuses,
} from "#shared/tickets/ticket-statuses";

const movers: Mover[] = ["applicant", "staff", "coordinator", "program"];

/** Every "move from status by mover" that is allowed; all others are not. */
const allowed = [
  "submit draft applicant",
  "request_material submitted staff",
  "request_material submitted coordinator",
  "supplement awaiting_material applicant",
  "lapse awaiting_material program",
  "accept submitted staff",
  "accept submitted coordinator",
  "refuse submitted staff",
  "refuse submitted coordinator",
  "start accepted staff",
  "start accepted coordinator",
  "start reopened staff",
  "start reopened coordinator",
  "start overturned staff",
  "start overturned coordinator",
  "close accepted staff",
  "close accepted coordinator",
  "close in_progress staff",
  "close in_progress coordinator",
  "close reopened staff",
  "close reopened coordinator",
  "reopen closed applicant",
  "reopen closed staff",
  "reopen closed coordinator",
  "withdraw submitted applicant",
  "withdraw awaiting_material applicant",
  "withdraw accepted applicant",
  "withdraw in_progress applicant",
  "withdraw reopened applicant",
  "withdraw overturned applicant",
  "appeal refused applicant",
  "uphold appealed coordinator",
  "overturn appealed coordinator",
];

const moves = Object.keys(ticketMoves) as TicketMoveName[];
const everyCase = moves.flatMap((move) =>
  ticketStatuses.flatMap((status) => movers.map((mover) => [move, status, mover] as const)),
);

describe("the status table", () => {
  it.each(everyCase)("%s, while %s, by the %s: as the list says", (move, status, mover) => {
    expect(canMove(move, status, mover)).toBe(allowed.includes(`${move} ${status} ${mover}`));
  });

  it("leads to every status but the draft", () => {
    const reached = new Set<TicketStatus>(moves.map((move) => ticketMoves[move].to));
    expect(reached).toEqual(new Set(ticketStatuses.filter((one) => one !== "draft")));
  });

  it("leaves no status without a way out, save those that are over and the draft thrown away", () => {
    const stuck = ticketStatuses.filter(
      (status) => !moves.some((move) => movers.some((mover) => canMove(move, status, mover))),
    );
    expect(stuck.every(isOver)).toBe(true);
  });

  it("never counts as load what is over", () => {
    expect(ticketStatuses.filter((status) => isUnderway(status) && isOver(status))).toEqual([]);
  });

  it("has words for every status", () => {
    expect(Object.values(statusWords).every((words) => words.length > 1)).toBe(true);
  });
});
