/** What the coordinator's endpoints answer, kept as the server keeps it: with versions. */
import { defaultTicketLimits } from "#shared/tickets/ticket-limits";
import { defaultWeights } from "#shared/tickets/ticket-routing";
import { aPhone, type FakeAnswer, type FakePhone, type FakeRequest, signIn } from "./fake-phone";

export const coordinatorId = "c".repeat(24);

type Handler = (request: FakeRequest) => FakeAnswer;
type Handlers = Record<string, Handler>;

/** A phone of the coordinator's, with this page open. */
export function openAtCoordinator(page: string, handlers: Handlers): FakePhone {
  const phone = aPhone(
    (request) =>
      handlers[`${request.method} ${request.path}`]?.(request) ?? {
        status: 404,
        code: "not_found",
      },
  );
  signIn(phone, coordinatorId, "coordinator");
  phone.open(page);
  return phone;
}

/** Something with a version at `path`: read whole, and written whole against the version that was read. */
export function keptAt<View extends { version: number }>(
  path: string,
  first: View,
  write: (view: View, body: never) => Partial<View>,
): Handlers {
  let kept = first;
  return {
    [`GET ${path}`]: () => ({ data: kept }),
    [`PUT ${path}`]: ({ body }) => {
      const { version } = body as { version: number };
      if (version !== kept.version) return { status: 409, code: "stale_version" };
      kept = { ...kept, ...write(kept, body as never), version: version + 1 };
      return { data: kept };
    },
  };
}

export const aLimitsView = {
  version: 1,
  value: { ...defaultTicketLimits, supplementDays: 9 },
  standard: defaultTicketLimits,
  changes: [
    {
      version: 1,
      at: "2026-11-20T02:00:00.000Z",
      byName: "统筹员",
      from: defaultTicketLimits,
      to: { ...defaultTicketLimits, supplementDays: 9 },
    },
  ],
};

export const aWeightsView = {
  version: 0,
  value: defaultWeights,
  standard: defaultWeights,
  changes: [],
};

export function aListView<Item>(items: Item[]) {
  return {
    version: 1,
    changedAt: "2026-11-20T02:00:00.000Z",
    changedByName: "统筹员",
    items,
  };
}
