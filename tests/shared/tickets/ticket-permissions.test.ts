import {
  applicantActionsOf,
  canKnow,
  type DeskPerson,
  isOnDesk,
  staffActionsOf,
  type TicketFacts,
} from "#shared/tickets/ticket-permissions";

const today = "2026-11-23";

function facts(changes: Partial<TicketFacts> = {}): TicketFacts {
  return {
    status: "submitted",
    centreId: "c-02",
    handlerId: null,
    hasObjected: false,
    recusedIds: [],
    isMaterialThere: true,
    proposalBy: null,
    appealBy: null,
    rateBy: null,
    hasReopened: false,
    barredHandlerIds: [],
    ...changes,
  };
}
const staff: DeskPerson = { accountId: "s", role: "staff", centreId: "c-02" };
const stranger: DeskPerson = { accountId: "t", role: "staff", centreId: "c-01" };
const nobodys: DeskPerson = { accountId: "u", role: "staff", centreId: null };
const coordinator: DeskPerson = { accountId: "c", role: "coordinator", centreId: null };
const editor: DeskPerson = { accountId: "e", role: "editor", centreId: null };

describe("what an applicant may do", () => {
  it.each<[Partial<TicketFacts>, string[]]>([
    [{ status: "draft", centreId: null }, ["edit", "submit"]],
    [{}, ["message", "withdraw", "objection"]],
    [{ hasObjected: true }, ["message", "withdraw"]],
    [{ centreId: null }, ["message", "withdraw"]],
    [{ status: "awaiting_material" }, ["supplement", "message", "withdraw", "objection"]],
    [{ status: "awaiting_material", isMaterialThere: false }, ["message", "withdraw", "objection"]],
    [{ status: "refused", appealBy: today }, ["appeal"]],
    [{ status: "refused", appealBy: "2026-11-22" }, []],
    [{ status: "appealed" }, ["message"]],
    [{ status: "closed" }, []],
    [{ status: "closed", rateBy: today }, ["rate"]],
    [{ status: "closed", rateBy: "2026-11-22" }, []],
    [{ status: "refused", rateBy: today }, []],
  ])("%j: %j", (changes, actions) => {
    expect(applicantActionsOf(facts(changes), today)).toEqual(actions);
  });
});

describe("who may know of a request", () => {
  it.each<[string, DeskPerson, Partial<TicketFacts>, boolean, boolean]>([
    ["its centre's staff", staff, {}, true, true],
    ["another centre's staff", stranger, {}, false, false],
    ["staff without a centre", nobodys, { centreId: null }, false, false],
    ["the coordinator, while a centre has it", coordinator, {}, true, false],
    ["the coordinator, when no centre has it", coordinator, { centreId: null }, true, true],
    ["staff, of a draft", staff, { status: "draft" }, false, false],
    ["the coordinator, of a draft", coordinator, { status: "draft" }, false, false],
    ["the editor", editor, {}, false, false],
  ])("%s", (_who, person, changes, knows, handles) => {
    expect([canKnow(person, facts(changes)), isOnDesk(person, facts(changes))]).toEqual([
      knows,
      handles,
    ]);
  });
});

describe("what a desk may do", () => {
  it.each<[string, DeskPerson, Partial<TicketFacts>, string[]]>([
    [
      "staff with a new one",
      staff,
      {},
      [
        "claim",
        "recuse",
        "accept",
        "refuse",
        "request_material",
        "transfer",
        "refer",
        "message",
        "note",
        "reveal",
      ],
    ],
    [
      "staff with an accepted one of theirs",
      staff,
      { status: "accepted", handlerId: "s" },
      ["recuse", "start", "close", "transfer", "refer", "message", "note", "reveal"],
    ],
    ["staff with a closed one", staff, { status: "closed" }, ["reopen", "note", "reveal"]],
    ["another centre's staff", stranger, {}, []],
    ["the coordinator with a centre's", coordinator, {}, ["transfer", "note", "reveal"]],
    [
      "the coordinator with an appeal",
      coordinator,
      { status: "appealed" },
      ["note", "reveal", "uphold", "overturn"],
    ],
    ["who is recused", staff, { recusedIds: ["s"] }, ["transfer", "note"]],
    [
      "who closed it, after it was not solved",
      staff,
      { status: "reopened", barredHandlerIds: ["s"] },
      ["recuse", "transfer", "message", "note", "reveal"],
    ],
    [
      "a colleague of theirs",
      { ...staff, accountId: "s2" },
      { status: "reopened", barredHandlerIds: ["s"] },
      ["claim", "recuse", "start", "close", "transfer", "refer", "message", "note", "reveal"],
    ],
    [
      "the coordinator, who may let them",
      coordinator,
      { status: "reopened", barredHandlerIds: ["s"] },
      ["transfer", "note", "reveal", "lift_bar"],
    ],
    ["staff with an appeal", staff, { status: "appealed" }, ["message", "note", "reveal"]],
  ])("%s", (_who, person, changes, actions) => {
    expect(staffActionsOf(facts(changes), person)).toEqual(actions);
  });
});
