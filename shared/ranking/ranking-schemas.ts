import { z } from "zod";
import { nickname } from "../accounts/account-schemas";
import { isoDay, isoMoment, recordId } from "../http/fields";
import { boardNameFault } from "./board-name";
import { flagKinds } from "./flag-rule";

/** A reporting unit's code, six digits, or a league's in its short form of four; gives the long one. */
export const unitCode = z
  .string()
  .regex(/^15\d{2}(\d{2})?$/)
  .transform((code) => code.padEnd(6, "0"));

/** What somebody may be called on a board everybody reads. */
export const boardName = nickname.refine((name) => boardNameFault(name) === null, {
  error: "looks_like_contact",
});

export const boardScopes = ["region", "league"] as const;

export const boardWeek = z.object({
  name: z.string(),
  startsOn: isoDay,
  endsOn: isoDay,
  phase: z.enum(["before", "during", "after"]),
  /** Whether its editors have it ranked at all. */
  isRanked: z.boolean(),
});

export const boardRow = z.object({
  place: z.number().int(),
  nickname: z.string(),
  leagueName: z.string(),
  score: z.number().int(),
  seconds: z.number().int(),
  isMine: z.boolean(),
});
export type BoardRow = z.infer<typeof boardRow>;

/** How many took part, never how well: no league is held against another. */
export const leagueParticipation = z.object({
  code: z.string(),
  name: z.string(),
  people: z.number().int(),
  rounds: z.number().int(),
});
export type LeagueParticipation = z.infer<typeof leagueParticipation>;

export const boardView = z.object({
  week: boardWeek,
  scope: z.enum(boardScopes),
  /** The unit's code; null for the region. */
  code: z.string().nullable(),
  /** When the board was drawn up; null while there is none. */
  takenAt: isoMoment.nullable(),
  /** How often it is drawn up. */
  everySeconds: z.number().int(),
  participants: z.number().int(),
  rows: z.array(boardRow),
  /** In the order of the official list, every unit. */
  leagues: z.array(leagueParticipation),
});
export type BoardView = z.infer<typeof boardView>;

const placeOfMany = z.object({ place: z.number().int(), participants: z.number().int() });

export const standingView = z.object({
  nickname: z.string(),
  leagueCode: z.string(),
  leagueName: z.string(),
  joinedAt: isoMoment,
  /** The round that counts; null before the first of the week. */
  best: z
    .object({ score: z.number().int(), seconds: z.number().int(), finishedAt: isoMoment })
    .nullable(),
  /** Something of mine is being counted this moment; ask again. */
  isCounting: z.boolean(),
  /** Null while nothing counts. */
  region: placeOfMany.nullable(),
  league: placeOfMany.nullable(),
});
export type StandingView = z.infer<typeof standingView>;

export const myStandingView = z.object({
  week: boardWeek,
  /** Null: not taking part. */
  standing: standingView.nullable(),
  /** What I am called elsewhere in the program, to begin with. */
  nickname: z.string(),
});
export type MyStandingView = z.infer<typeof myStandingView>;

export const flagView = z.object({
  id: recordId,
  kind: z.enum(flagKinds),
  raisedAt: isoMoment,
  /** As they stand on the board. */
  people: z.array(z.object({ nickname: z.string(), leagueName: z.string() })),
  /** Of one round; null where the flag is about several accounts. */
  round: z
    .object({
      score: z.number().int(),
      questionCount: z.number().int(),
      answered: z.number().int(),
      durationMs: z.number().int(),
      finishedAt: isoMoment,
    })
    .nullable(),
  /** Accounts that joined from one address within the stretch; null for a round. */
  accounts: z.number().int().nullable(),
  seen: z.object({ at: isoMoment, by: z.string() }).nullable(),
});
export type FlagView = z.infer<typeof flagView>;
