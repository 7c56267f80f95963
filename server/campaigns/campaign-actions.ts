import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import { changedFields, dayFault, needsConfirmation } from "#shared/campaigns/campaign-change";
import type { CampaignFields, EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { overlapping, phaseOn, rulesInWords, viewCampaign } from "#shared/campaigns/campaign-week";
import { AppError } from "#shared/errors/app-error";
import { invalidRequest } from "../http/read-input";
import type { Signed } from "../http/request";
import { readCalendar, type StoredCampaign, type StoredChange } from "./campaign-model";
import type { CampaignReader } from "./campaign-reader";
import { changeCalendar } from "./change-calendar";

export interface CampaignDeps {
  reader: CampaignReader;
  nicknameOf: (accountId: string) => Promise<string>;
  now: () => Date;
}

/** Older entries of a week's history make room for newer ones; the first one stays. */
const mostChanges = 200;

/** The latest week first. */
export async function listCampaigns(deps: CampaignDeps): Promise<{ items: EditedCampaign[] }> {
  const { weeks } = await readCalendar();
  const inOrder = weeks.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  return { items: await Promise.all(inOrder.map((week) => viewEdited(deps, week))) };
}

/** Prepares a week. The same `id` again, from an attempt nobody answered, finds the first one's. */
export async function createCampaign(
  deps: CampaignDeps,
  { accountId }: Signed,
  id: string,
  fields: CampaignFields,
): Promise<EditedCampaign> {
  const at = deps.now();
  const created: StoredChange = { at, accountId, kind: "created", fields: [] };
  await changeCalendar((weeks) => {
    if (weeks.some((week) => week.id === id)) return null;
    assertFitDays(null, fields, shanghaiDay(at));
    assertDaysFree(fields, weeks);
    return [...weeks, { id, ...fields, version: 1, history: [created] }];
  });
  deps.reader.forget();
  return readEdited(deps, id);
}

/** Changes a week against the version it was read at. Open rounds keep what they began with. */
export async function editCampaign(
  deps: CampaignDeps,
  { accountId }: Signed,
  input: CampaignFields & { campaignId: string; version: number; isConfirmed: boolean },
): Promise<EditedCampaign> {
  const { campaignId, version, isConfirmed, ...fields } = input;
  const at = deps.now();
  await changeCalendar((weeks) => {
    const before = mustFind(weeks, campaignId);
    const changed = changedFields(writtenOf(before), fields);
    if (changed.length === 0) return null;
    assertVersion(before, version);
    assertMayChange(before, fields, shanghaiDay(at), isConfirmed);
    const others = weeks.filter(({ id }) => id !== campaignId);
    assertDaysFree(fields, others);
    const change: StoredChange = { at, accountId, kind: "edited", fields: changed };
    const history = withChange(before.history, change);
    return [...others, { id: campaignId, ...fields, version: version + 1, history }];
  });
  deps.reader.forget();
  return readEdited(deps, campaignId);
}

/** What the first page says of the week on `day`. */
export async function previewCampaign({ reader }: CampaignDeps, day: IsoDay) {
  const week = await reader.weekOn(day);
  return { campaignId: week.id, campaign: viewCampaign(week, day), rules: rulesInWords(week) };
}

function assertFitDays(before: StoredCampaign | null, after: CampaignFields, today: IsoDay): void {
  const fault = dayFault(before, after, today);
  if (fault) throw invalidRequest([fault]);
}

function assertDaysFree(fields: CampaignFields, others: readonly StoredCampaign[]): void {
  const taken = overlapping(fields, others);
  if (!taken) return;
  const { name, startsOn, endsOn } = taken;
  const details = { reason: "weeks_overlap", name, startsOn, endsOn };
  throw new AppError("not_possible_now", "Another week has one of these days.", details);
}

function assertVersion(week: StoredCampaign, version: number): void {
  if (week.version === version) return;
  const last = week.history.at(-1);
  throw new AppError("stale_version", "Somebody else has changed the week.", {
    version: week.version,
    changed: last?.fields ?? [],
    changedAt: last?.at.toISOString() ?? null,
  });
}

function assertMayChange(
  before: StoredCampaign,
  after: CampaignFields,
  today: IsoDay,
  isConfirmed: boolean,
): void {
  assertFitDays(before, after, today);
  if (isConfirmed || !needsConfirmation(writtenOf(before), after, today)) return;
  const details = { reason: "needs_confirmation", phase: phaseOn(before, today) };
  throw new AppError("not_possible_now", "The week has begun; the change wants a yes.", details);
}

function withChange(history: readonly StoredChange[], change: StoredChange): StoredChange[] {
  const all = [...history, change];
  return all.length <= mostChanges ? all : [...all.slice(0, 1), ...all.slice(1 - mostChanges)];
}

function writtenOf({ id: _, version: __, history: ___, ...fields }: StoredCampaign) {
  return fields satisfies CampaignFields;
}

function mustFind(weeks: readonly StoredCampaign[], id: string): StoredCampaign {
  const found = weeks.find((week) => week.id === id);
  if (!found) throw new AppError("not_found", "No such week.");
  return found;
}

async function readEdited(deps: CampaignDeps, id: string): Promise<EditedCampaign> {
  return viewEdited(deps, mustFind((await readCalendar()).weeks, id));
}

async function viewEdited(deps: CampaignDeps, week: StoredCampaign): Promise<EditedCampaign> {
  const { id, version, history } = week;
  return {
    id,
    ...writtenOf(week),
    version,
    phase: phaseOn(week, shanghaiDay(deps.now())),
    history: await Promise.all(
      history.toReversed().map(async ({ at, accountId, kind, fields }) => ({
        at: at.toISOString(),
        by: accountId === null ? "" : await deps.nicknameOf(accountId),
        kind,
        fields,
      })),
    ),
  };
}
