import { randomInt } from "node:crypto";
import {
  type DemoPersonView,
  type Persona,
  personas,
  type SessionView,
} from "#shared/accounts/account-schemas";
import { isDuplicateKey } from "../database/database-errors";
import { type Account, AccountModel } from "./account-model";
import { viewAccount } from "./account-view";
import type { DemoPeople, DemoPerson } from "./demo-people";
import type { Sessions } from "./sessions";

export interface SessionDeps {
  sessions: Sessions;
  /** A centre's name, from the centres room. */
  centreNameOf: (centreId: string) => Promise<string | null>;
}

export async function createGuestSession(deps: SessionDeps): Promise<SessionView> {
  const account = await AccountModel.create({
    role: "visitor",
    kind: "guest",
    nickname: `访客${randomInt(1_000, 10_000)}`,
    createdAt: new Date(),
  });
  return openSession(deps, account);
}

export async function listDemoPeople(
  deps: SessionDeps,
  people: DemoPeople,
): Promise<{ items: DemoPersonView[] }> {
  const items = personas.map(async (persona) => {
    const { role, nickname, centreId } = people[persona];
    const centreName = centreId ? await deps.centreNameOf(centreId) : null;
    return { persona, role, nickname, centreName };
  });
  return { items: await Promise.all(items) };
}

export async function createDemoSession(
  deps: SessionDeps,
  people: DemoPeople,
  persona: Persona,
): Promise<SessionView> {
  const account = await findOrCreatePerson(persona, people[persona]);
  deps.sessions.forget(String(account._id));
  return openSession(deps, account);
}

/** Each of the demonstration's people is one account: what they did yesterday is there today. */
export async function findOrCreatePerson(persona: Persona, person: DemoPerson): Promise<Account> {
  const { nickname, ...position } = person;
  const seek = () =>
    AccountModel.findOneAndUpdate(
      { persona, erasingAt: null },
      {
        // Role and centre follow the table; the name is the person's own.
        $set: position,
        $setOnInsert: { nickname, kind: "demo", createdAt: new Date() },
      },
      { upsert: true, returnDocument: "after" },
    );
  try {
    return await seek();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return seek(); // two first sign-ins at once: the other one made it
  }
}

export async function openSession(deps: SessionDeps, account: Account): Promise<SessionView> {
  const { token, expiresAt } = await deps.sessions.open(String(account._id));
  const centreName = account.centreId ? await deps.centreNameOf(account.centreId) : null;
  return { token, expiresAt: expiresAt.toISOString(), account: viewAccount(account, centreName) };
}
