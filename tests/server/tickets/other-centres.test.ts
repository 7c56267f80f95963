import type { Endpoint, Role } from "#shared/http/endpoint";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { signIn, type TestCaller } from "../../support/factories";
import { plausibleInput } from "../../support/plausible-input";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  pngBytes,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

const nobodys = "0".repeat(24);

/** A request of centre B's, rich in what could leak, and people it is none of the business of. */
describe("a request of another centre's, or of another applicant's", () => {
  const ask = useTestServer({}, { hasContent: true });
  const served = () => ask.rooms().routers.flatMap(({ endpoints }) => endpoints);
  const ofTickets = () => served().filter(({ path }) => path.includes("/:ticketId"));
  let ticket: TicketView;
  let strangers: Partial<Record<Role, TestCaller>>;
  let insider: TestCaller;
  const told: string[] = [];

  beforeAll(async () => {
    const applicant = await signIn("applicant");
    ticket = await fileTicket(ask, applicant);
    // Where it lies is set by hand: what routing would say is not asked here.
    await storedTickets().updateOne({ _id: ticket.id }, { $set: { centreId: centreB } });
    await storedCentres().updateOne({ _id: centreB }, { $push: { openTicketIds: ticket.id } });
    await storedCentres().updateOne({ _id: centreA }, { $pull: { openTicketIds: ticket.id } });
    insider = await signInStaff("乌恩其其", centreB);
    await ask("post", `/api/tickets/${ticket.id}/messages`, insider).send({ text: "秘密的留言" });
    strangers = {
      staff: await signInStaff("其其格", centreA),
      applicant: await signIn("applicant"),
    };
    told.push(ticket.id, String(ticket.number), ticket.title, "王小明", "秘密的留言", "乌恩其其");
  });

  const call = (endpoint: Endpoint, caller: TestCaller, ticketId: string) => {
    const known = { ticketId, version: 1, messageId: nobodys };
    const { ticketId: _id, ...input } = plausibleInput(endpoint, known);
    const places = Object.fromEntries(
      [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, input[name] ?? nobodys]),
    );
    const path = endpoint.path.replace(/:(\w+)/g, (_all, name: string) =>
      name === "ticketId" ? ticketId : String(places[name]),
    );
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !(name in places)));
    const asked = ask(endpoint.method, path, caller);
    if (endpoint.body === "multipart") return asked.attach("file", pngBytes, "a.png");
    return endpoint.method === "get" || endpoint.method === "delete"
      ? asked.query(rest as Record<string, string>)
      : asked.send(rest);
  };
  const verdict = async (endpoint: Endpoint, caller: TestCaller, ticketId: string) => {
    const { status, body } = await call(endpoint, caller, ticketId);
    const { requestId: _id, ...error } = (body?.error ?? {}) as Record<string, unknown>;
    return { status, error };
  };

  const strangersOf = (endpoint: Endpoint): [Role, TestCaller][] =>
    (Object.entries(strangers) as [Role, TestCaller][]).filter(([role]) => canCall(endpoint, role));

  it("cannot be told from one that does not exist, by any endpoint that takes a request's id", async () => {
    const before = await storedTickets().findOne({ _id: ticket.id });
    const calls = ofTickets().flatMap((endpoint) =>
      strangersOf(endpoint).map(([role, stranger]) => ({ endpoint, role, stranger })),
    );
    const wrong: unknown[] = [];
    for (const { endpoint, role, stranger } of calls) {
      const found = await verdict(endpoint, stranger, ticket.id);
      const missing = await verdict(endpoint, stranger, nobodys);
      const isSame = JSON.stringify(found) === JSON.stringify(missing);
      if (found.status !== 404 || !isSame) {
        wrong.push({ endpoint: endpoint.name, role, found, missing });
      }
    }
    expect(wrong).toEqual([]);
    expect(calls.length).toBeGreaterThan(30);
    expect(await storedTickets().findOne({ _id: ticket.id })).toEqual(before);
  });

  it("says by every such endpoint who may call it: nobody but applicant, staff and coordinator", () => {
    const open = ofTickets().filter(({ access }) =>
      access === "everyone" ? true : access.some((role) => role === "editor" || role === "visitor"),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it("shows in no list, search, count or table that its neighbours may read", async () => {
    const lists = served().filter(
      ({ method, path }) => method === "get" && !/\/:/.test(path) && path.startsWith("/api/"),
    );
    const calls = lists.flatMap((endpoint) =>
      strangersOf(endpoint).flatMap(([role, stranger]) =>
        queriesOf(endpoint).map((query) => ({ endpoint, role, stranger, query })),
      ),
    );
    const leaks: string[] = [];
    for (const { endpoint, role, stranger, query } of calls) {
      const answer = await ask("get", endpoint.path, stranger).query(query);
      const text = answer.text ?? JSON.stringify(answer.body);
      const leaked = told.filter((secret) => text.includes(secret));
      leaks.push(...leaked.map((secret) => `${endpoint.name} to ${role}: ${secret}`));
    }
    expect(leaks).toEqual([]);
    expect(lists.length).toBeGreaterThan(10);
  });

  /** As it is asked for usually, and with each word of it as a search. */
  const queriesOf = (endpoint: Endpoint): Record<string, string>[] => {
    const usual = plausibleInput(endpoint) as Record<string, string>;
    const { shape = {} } = (endpoint.input as unknown as { def: { shape?: object } }).def;
    if (!("search" in shape)) return [usual];
    const shows = "show" in shape ? ["open", "all"] : [undefined];
    const searches = [String(ticket.number), ticket.title, ticket.title.slice(0, 4), "王小明"];
    return [
      usual,
      ...searches.flatMap((search) =>
        shows.map((show) => ({ ...usual, search, ...(show && { show }) })),
      ),
    ];
  };

  it("is counted at no other centre's desk", async () => {
    const { staff } = strangers;
    const overview = await ask("get", "/api/triage/overview", staff);
    const at = (centreId: string) => storedTickets().countDocuments({ centreId, shelf: "open" });
    expect(overview.body.data).toMatchObject({ open: await at(centreA), arrivals: [] });
    const own = await ask("get", "/api/triage/overview", insider);
    expect(own.body.data).toMatchObject({ open: await at(centreB) });
    expect(await at(centreB)).toBeGreaterThan(0);
  });

  it("cannot be claimed in a batch, nor told from nothing there", async () => {
    const { staff } = strangers;
    const claim = async (ticketId: string) => {
      const tickets = [{ ticketId, version: 1 }];
      const { status, text } = await ask("post", "/api/triage/claims", staff).send({ tickets });
      return { status, text: text.replaceAll(ticketId, "").replace(/"requestId":"[^"]+"/, "") };
    };
    expect(await claim(ticket.id)).toEqual(await claim(nobodys));
    expect(await storedTickets().findOne({ _id: ticket.id })).toMatchObject({ handlerId: null });
  });
});

function canCall({ access }: Endpoint, role: Role): boolean {
  return access === "everyone" || access.includes(role);
}
