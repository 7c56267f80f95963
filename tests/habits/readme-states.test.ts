import { readFileSync } from "node:fs";
import path from "node:path";
import { statusWords, type TicketMove, ticketMoves } from "#shared/tickets/ticket-statuses";

const root = path.resolve(__dirname, "../..");

/** The status table as a mermaid diagram; the README carries exactly this. */
function drawTicketMoves(): string {
  const names = Object.entries(statusWords).map(([status, words]) => `  ${status}: ${words}`);
  const arrows = Object.entries(ticketMoves).flatMap(
    ([name, { from, to, by }]: [string, TicketMove]) =>
      from.map((status) => `  ${status} --> ${to}: ${name} (${by.join(", ")})`),
  );
  return ["stateDiagram-v2", ...names, "  [*] --> draft", ...arrows].join("\n");
}

describe("the README", () => {
  it("draws the status table as it is", () => {
    const readme = readFileSync(path.join(root, "README.md"), "utf8");
    const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1];
    // To repair: put the expected text between the README's ```mermaid fences.
    expect(drawn).toBe(drawTicketMoves());
  });

  it.each(["npm install && npm start", "npm install && npm test"])(
    "shows the command %s",
    (command) => {
      expect(readFileSync(path.join(root, "README.md"), "utf8")).toContain(command);
    },
  );
});
