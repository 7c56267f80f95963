import { randomBytes } from "node:crypto";
import {
  type ApplicantAction,
  applicantActionsOf,
  type StaffAction,
  staffActionsOf,
} from "#shared/tickets/ticket-permissions";
import { isOver, type TicketStatus, ticketStatuses } from "#shared/tickets/ticket-statuses";
import { applicantActions, staffActions } from "#shared/tickets/ticket-terms";
import { createFieldCipher } from "../../../server/database/field-cipher";
import {
  factsOf,
  findTicket,
  sealOf,
  shelfOf,
  type TicketRecord,
} from "../../../server/ticket-records";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  consentsTo,
  fileDraft,
  fileTicket,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

const cipher = createFieldCipher([{ id: "test", secret: randomBytes(32) }]);
const reason = "说明一下理由";
const farDay = "2099-12-31";

/** Set before the tests: an expert on the coordinator's list. */
let refereeId = "";

interface Call {
  method?: "post" | "patch";
  path: string;
  body?: (ticket: TicketRecord) => object;
}

/** How each act is asked for; complete by type: a new act without a call does not compile. */
const calls: Record<ApplicantAction | StaffAction, Call> = {
  edit: { method: "patch", path: "" },
  submit: { path: "/submission", body: () => ({ consents: consentsTo(null) }) },
  supplement: { path: "/supplement" },
  message: { path: "/messages", body: () => ({ text: "您好" }) },
  withdraw: { path: "/withdrawal", body: () => ({ reason }) },
  objection: { path: "/objection", body: () => ({ reason }) },
  answer_proposal: {
    path: "/proposal-answer",
    body: ({ proposal }) => ({ proposalId: proposal?.id, isAgreed: false, consent: null }),
  },
  appeal: { path: "/appeal", body: () => ({ reason }) },
  rate: { path: "/rating", body: () => ({ step: "satisfied", solved: "yes" }) },
  claim: { path: "/claim" },
  recuse: { path: "/recusal", body: () => ({ reason }) },
  accept: { path: "/acceptance" },
  refuse: { path: "/refusal", body: () => ({ ground: "no_facts", words: reason }) },
  request_material: {
    path: "/material-request",
    body: () => ({ materials: [{ label: "原图", isNeeded: true }], words: "" }),
  },
  start: { path: "/handling" },
  close: { path: "/closing", body: () => ({ outcome: "advised", answer: reason }) },
  reopen: { path: "/reopening", body: () => ({ reason }) },
  // To where it does not lie already.
  transfer: {
    path: "/transfer",
    body: ({ centreId }) => ({ centreId: centreId === null ? centreB : null, reason }),
  },
  refer: { path: "/referral", body: () => ({ refereeId, reason }) },
  note: { path: "/note", body: () => ({ text: "记一笔" }) },
  reveal: { path: "/reveal", body: () => ({ reason }) },
  uphold: { path: "/appeal-decision", body: () => ({ isUpheld: true, words: reason }) },
  overturn: { path: "/appeal-decision", body: () => ({ isUpheld: false, words: reason }) },
  lift_bar: { path: "/handler-bar" },
};
const unversioned = ["message", "note", "reveal"];
const acts = [...new Set([...applicantActions, ...staffActions])];

type Person =
  | "applicant"
  | "another applicant"
  | "handler"
  | "colleague"
  | "staff elsewhere"
  | "coordinator"
  | "editor"
  | "guest"
  | "nobody";

/** The act was let through, and the consent it needs besides is asked for. */
const letThrough = new Set(["route_changed", "consent_missing"]);

describe.each([
  ["at a centre", centreA],
  ["at the coordinator's", null],
])("every act on a request %s", (_where, centreId) => {
  const ask = useTestServer({ cipher }, { hasContent: true });
  const people = new Map<Person, TestCaller | undefined>();

  beforeAll(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 100_000 } });
    const [handler, colleague] = [await signInStaff("其其格"), await signInStaff("示例乙")];
    people.set("applicant", await signIn("applicant"));
    people.set("another applicant", await signIn("applicant"));
    people.set("handler", handler);
    people.set("colleague", colleague);
    people.set("staff elsewhere", await signInStaff("巴特尔", centreB));
    people.set("coordinator", await signIn("coordinator"));
    people.set("editor", await signIn("editor"));
    people.set("guest", await signIn("visitor"));
    people.set("nobody", undefined);
    const expert = { name: "示例专家", kind: "expert", rights: [], contact: "0471-0000000" };
    const listed = await ask("put", "/api/referees", people.get("coordinator")).send({
      version: 0,
      items: [{ ...expert, isActive: true }],
    });
    refereeId = listed.body.data.items[0].id;
  });

  /** A request in this status, with all that belongs to it there. */
  const put = async (status: TicketStatus, handlerId: string | null): Promise<TicketRecord> => {
    const owner = people.get("applicant") as TestCaller;
    const { id } =
      status === "draft"
        ? await fileDraft(ask, owner)
        : await fileTicket(ask, owner, { centreId: null });
    const seal = sealOf({ cipher }, id);
    const isRefused = ["refused", "appealed", "upheld", "overturned"].includes(status);
    const at = new Date();
    await storedTickets().updateOne(
      { _id: id },
      {
        $set: {
          ...{ status, shelf: shelfOf(status), handlerId, handlerName: handlerId && "其其格" },
          ...(status !== "draft" && { centreId, receivedOn: centreId && "2026-11-02" }),
          ...(isOver(status) && { endedOn: "2026-11-03" }),
          ...(isRefused && {
            refusal: { ground: "no_facts", words: seal.seal("refusal", reason) },
            appealBy: farDay,
            appealedOn: "2026-11-03",
          }),
          ...(["closed", "reopened"].includes(status) && {
            closing: { outcome: "advised", answer: seal.seal("closing", reason) },
            rateBy: farDay,
          }),
          proposal: {
            ...{ id: "d".repeat(24), centreId: "c-03", reason: seal.seal("proposal", reason) },
            ...{
              byId: "e".repeat(24),
              byName: "其其格",
              proposedOn: "2026-11-03",
              answerBy: farDay,
            },
          },
          ...(status === "awaiting_material" && { materialDueOn: farDay }),
          ...(status !== "draft" && {
            "consents.transfers": [centreA, centreB].map((each) => ({
              ...{ centreId: each, version: "2026-11", at },
            })),
          }),
        },
      },
    );
    return (await findTicket(id)) as TicketRecord;
  };

  const restore = (ticket: TicketRecord) =>
    storedTickets().replaceOne({ _id: ticket._id }, ticket as unknown as { _id: string });

  const ruled = (ticket: TicketRecord, person: Person, act: string): boolean => {
    const caller = people.get(person);
    if (!caller) return false;
    const facts = factsOf(ticket);
    if (person === "applicant") {
      return (applicantActionsOf(facts, "2026-11-25") as string[]).includes(act);
    }
    const centres: Partial<Record<Person, string>> = {
      handler: centreA,
      colleague: centreA,
      "staff elsewhere": centreB,
    };
    const { accountId, role } = caller;
    const me = { accountId, role, centreId: centres[person] ?? null };
    return (staffActionsOf(facts, me) as string[]).includes(act);
  };

  const tryAct = async (ticket: TicketRecord, person: Person, act: keyof typeof calls) => {
    const { method = "post", path, body } = calls[act];
    const answer = await ask(method, `/api/tickets/${ticket._id}${path}`, people.get(person)).send({
      ...(!unversioned.includes(act) && { version: ticket.version }),
      ...body?.(ticket),
    });
    const code: string = answer.body.error?.code ?? "";
    // Sending again what was sent, claiming what is mine: answered, and nothing is done.
    const after = await findTicket(ticket._id);
    const isChanged = after?.version !== ticket.version || after.historyHead !== ticket.historyHead;
    if (isChanged) await restore(ticket);
    const isDone = letThrough.has(code) || (answer.status === 200 && isChanged);
    const isHidden = [404, 403, 401].includes(answer.status);
    return { isDone, isChanged, isHidden, words: `${answer.status} ${code}` };
  };

  const mayNotKnow = (ticket: TicketRecord, person: Person): boolean => {
    const isStaffElsewhere =
      person === "staff elsewhere" || (centreId === null && /handler|colleague/.test(person));
    const isDesk = isStaffElsewhere || /handler|colleague|coordinator/.test(person);
    if (person === "another applicant") return true;
    return isStaffElsewhere || (isDesk && ticket.status === "draft");
  };

  const isAsRuled = (
    ticket: TicketRecord,
    { person, act }: { person: Person; act: string },
    outcome: Awaited<ReturnType<typeof tryAct>>,
  ): boolean => {
    if (outcome.isDone) return ruled(ticket, person, act);
    if (outcome.isChanged || ruled(ticket, person, act)) return false;
    return outcome.isHidden || !mayNotKnow(ticket, person);
  };

  const cases = ticketStatuses.flatMap((status) =>
    [true, false].map((isHandled) => [status, isHandled ? "handled" : "unclaimed"] as const),
  );
  it.each(cases)(
    "that is %s and %s: is done or refused as the rules say, by everybody",
    async (status, handling) => {
      const handlerId = handling === "handled" ? (people.get("handler")?.accountId ?? null) : null;
      const ticket = await put(status, status === "draft" ? null : handlerId);
      const tries = [...people.keys()].flatMap((person) => acts.map((act) => ({ person, act })));
      const wrong: string[] = [];
      for (const { person, act } of tries) {
        const outcome = await tryAct(ticket, person, act);
        if (!isAsRuled(ticket, { person, act }, outcome)) {
          wrong.push(`${act} by ${person}: ${outcome.words}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
