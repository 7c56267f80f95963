/**
 * The whole program, put together by hand. A new room adds its lines to `furnishRooms`; the middleware
 * in `createApp` stand in the order a request meets them.
 */
import Koa from "koa";
import type { Logger } from "pino";
import { shanghaiDay } from "#shared/calendar/working-days";
import { isInForce, toLawQuote } from "#shared/quiz/law-words";
import type { Basis } from "#shared/quiz/quiz-schemas";
import {
  accountJobs,
  accountRoutes,
  createSessions,
  createSignInLimit,
  type DemoCentres,
  type DemoPeople,
  demoPeople,
  findOrCreatePerson,
  findReaders,
  nicknameOf,
  type PersonalDataKeeper,
  staffRoutes,
} from "./accounts";
import { createAttachmentStore } from "./attachments";
import { createKnownYears, furnishCalendar } from "./calendar";
import { furnishCampaigns } from "./campaigns";
import {
  centreLoaders,
  centreNames,
  centreRoutes,
  directoryRepair,
  directoryRoutes,
  officeHoursOf,
  pauseJob,
  sampleStaffCentres,
} from "./centres";
import { furnishCertificates } from "./certificates";
import { isDatabaseAway } from "./database/database-errors";
import type { FieldCipher, KeyRing } from "./database/field-cipher";
import {
  createIdempotencyStore,
  eraseIdempotencyRecords,
  idempotencyJobs,
} from "./database/idempotency-store";
import type { Job } from "./database/jobs";
import { demoRegionJobs, demoTickets } from "./demo";
import { furnishDeskLists } from "./desk-lists";
import {
  createEpisodeBriefs,
  episodeLoaders,
  episodePersonalData,
  episodeRoutes,
  findEpisodeBases,
} from "./episodes";
import { exchangeRoutes } from "./exchange";
import { errorHandler } from "./http/error-handler";
import { descriptionRoutes, healthRoutes } from "./http/frame-routes";
import { createCallOnce } from "./http/idempotency";
import { methodOverride } from "./http/method-override";
import { type Figure, type Metrics, metricsPage } from "./http/metrics";
import { createLimiter, type LimitSettings } from "./http/rate-limit";
import type { ApiRouter, Frame, FrameState } from "./http/request";
import { requestLog } from "./http/request-log";
import { securityHeaders } from "./http/security-headers";
import { type FindSession, signIn } from "./http/sign-in";
import { staticFiles } from "./http/static-files";
import { unknownPath } from "./http/unknown-path";

import { lawChangeRoutes } from "./law-changes";
import { furnishNotices } from "./notices";
import { placementJobs } from "./placements";
import { questionJobs, questionRoutes, readQuestions } from "./questions";

import { furnishQuiz, readLaws } from "./quiz";
import { furnishRanking } from "./ranking";
import { receiptRoutes } from "./receipts";
import { reportPersonalData, reportsRouter } from "./reports";
import { countWrongBook, reviewPersonalData, reviewRoutes } from "./review";
import { furnishSettings } from "./settings";
import {
  createLawList,
  findLikestArticle,
  findQuoteFaults,
  findTexts,
  statutePersonalData,
  statuteRoutes,
} from "./statutes";
import { countDueFrom, type TicketDeps } from "./ticket-records";
import {
  countMoved,
  redateTickets,
  ticketJobs,
  ticketPersonalData,
  ticketRetention,
  ticketRoutes,
} from "./tickets";
import { triageJobs, triageRoutes, unclaimAllOf } from "./triage";
import { createLookLog, furnishTrust, lookPersonalData } from "./trust";

export interface AppDeps {
  h5Folder: string;
  /** server/content, read at run time. */
  contentFolder: string;
  /** The films and posters below it. */
  mediaFolder: string;
  isProduction: boolean;
  isDatabaseReady: () => boolean;
  logger: Logger;
  metrics: Metrics;
  metricsToken: string | undefined;
  mediaBaseUrl: string | undefined;
  trustedProxyCount: number;
  limits: LimitSettings;
  sessionDays: number;
  cipher: FieldCipher;
  hashPhone: (phone: string) => string;
  /** The first signs certificates, all of them confirm. */
  certificateKeys: KeyRing;
  /** Where people reach this server, when it is known. */
  publicBaseUrl: string | undefined;
  /** Keyed: tells that an address came back, and never which one it is. */
  hashAddress: (address: string) => string;
  /** Keyed: finds sealed texts by their pieces. */
  hashSearch: (piece: string) => string;
  /** The moment it is; tests set it. */
  now: () => Date;
}

/** Puts what ships with the program into the database; a second run adds nothing and overwrites nothing. */
export interface ContentLoader {
  name: string;
  load: () => Promise<{ added: number }>;
}

/** What the rooms bring to the program. */
export interface Rooms {
  routers: readonly ApiRouter[];
  /** Pages for people without the mini-program, outside /api. */
  pages: readonly Koa.Middleware<FrameState>[];
  jobs: readonly Job[];
  content: readonly ContentLoader[];
  findSession: FindSession;
  /** Before the first call is answered: reads what is kept in memory. */
  prepare: () => Promise<void>;
  /** What the rooms show among the program's metrics. */
  figures: readonly Figure[];
  /** Writes what is gathered in memory: before the program ends. */
  flush: () => Promise<void>;
}

export function furnishRooms(deps: AppDeps): Rooms {
  const sessions = createSessions({ days: deps.sessionDays });
  const { now } = deps;
  const knownYears = createKnownYears(() => performance.now());
  const calendar = knownYears.current;
  const lawList = createLawList(readLaws(deps.contentFolder));
  const { laws } = lawList;
  const weeks = furnishCampaigns({ contentFolder: deps.contentFolder, nicknameOf, now });
  const ranking = furnishRanking({
    listWeeks: weeks.campaigns.list,
    nicknameOf,
    hashAddress: deps.hashAddress,
    now,
  });
  const quiz = furnishQuiz({
    contentFolder: deps.contentFolder,
    campaigns: weeks.campaigns,
    laws,
    refreshLaws: lawList.refresh,
    findEpisode: createEpisodeBriefs(deps).find,
    countWrongBook: (accountId) => countWrongBook({ ...quiz.review, now }, accountId),
    now,
    roundsFinished: ranking.roundsChanged,
  });
  const questions = {
    ...{ laws, findTexts, now },
    nameOf: nicknameOf,
    onBankChanged: quiz.refreshBank,
  };
  const episodes = {
    ...deps,
    quoteOf: (basis: Basis) => toLawQuote(basis, laws),
    isInForce: (basis: Basis) => isInForce(basis, laws, shanghaiDay(now())),
    relatedQuestionIds: quiz.questionIdsOfEpisode,
  };
  const settings = furnishSettings({ nameOf: nicknameOf, now });
  const deskLists = furnishDeskLists({ cipher: deps.cipher, nameOf: nicknameOf, now });
  const centres = { now, calendar, nameOf: nicknameOf };
  const looks = createLookLog({ nameOf: nicknameOf, logger: deps.logger, now });
  const tickets = {
    looks,
    cipher: deps.cipher,
    hashPhone: deps.hashPhone,
    hashSearch: deps.hashSearch,
    attachments: createAttachmentStore(deps.cipher),
    nicknameOf,
    findStaff: (centreId: string) => findReaders({ deskOfCentreId: centreId }),
    limits: settings.limits,
    weights: settings.weights,
    calendar,
    now,
  };
  const statutes = {
    lawList,
    now,
    readQuestions: async () =>
      (await readQuestions()).filter(({ status }) => status === "published"),
  };
  const lawChanges = {
    ...questions,
    refreshLaws: lawList.refresh,
    findQuoteFaults: () => findQuoteFaults(statutes),
    findLikest: findLikestArticle,
    findEpisodes: findEpisodeBases,
    listWeeks: weeks.campaigns.list,
  };
  const certificates = furnishCertificates({ ...deps, findRound: quiz.findEarnedRound });
  const workCalendar = furnishCalendar({
    ...{ knownYears, nicknameOf, now },
    countMoved: (next) => countMoved(tickets, next),
    countDueFrom,
    redateTickets: () => redateTickets(tickets),
  });
  const notices = furnishNotices({
    ...{ cipher: deps.cipher, calendar, findReaders, officeHoursOf, now },
  });
  const trust = furnishTrust({
    ...tickets,
    logger: deps.logger,
    centreNames,
    retention: settings.retention,
    keepers: ticketRetention(tickets),
  });
  const keepers = [
    idempotencyKeeper,
    weeks.personalData,
    // Before the quiz's: it looks for the rounds no more once it names nobody.
    ranking.personalData,
    quiz.personalData,
    reviewPersonalData,
    certificates.personalData,
    episodePersonalData,
    statutePersonalData,
    settings.personalData,
    ticketPersonalData(tickets),
    reportPersonalData,
    lookPersonalData,
    notices.personalData,
    workCalendar.personalData,
  ];
  const accounts = {
    sessions,
    keepers,
    centreNameOf: async (centreId: string) => (await centreNames()).get(centreId) ?? null,
    demo: deps.isProduction ? undefined : demoPeople(staffCentres()),
  };
  const demoJobs = accounts.demo ? demoRegionJobs(tickets, sampleStaffCentres()) : [];
  const staff = {
    ...accounts,
    signInLimit: createSignInLimit(),
    whenStaffLeave: (accountId: string) => unclaimAllOf(tickets, accountId),
    now,
  };
  const demoContent = accounts.demo ? [demoTicketsOf(tickets, accounts.demo)] : [];
  return {
    routers: [
      accountRoutes(accounts),
      staffRoutes(staff),
      trust.router,
      centreRoutes(centres),
      directoryRoutes(centres),
      weeks.router,
      quiz.router,
      questionRoutes(questions),
      exchangeRoutes(questions),
      reviewRoutes({ ...quiz.review, now }),
      statuteRoutes(statutes),
      lawChangeRoutes(lawChanges),
      certificates.router,
      ranking.router,
      episodeRoutes(episodes),
      ticketRoutes(tickets),
      receiptRoutes(tickets),
      triageRoutes({ ...tickets, listReferees: deskLists.listReferees }),
      reportsRouter(tickets),
      settings.router,
      deskLists.router,
      notices.router,
      workCalendar.router,
    ],
    pages: [certificates.page],
    jobs: [
      ...idempotencyJobs,
      ...trust.jobs,
      ...accountJobs(accounts),
      directoryRepair,
      pauseJob(centres),
      ...quiz.jobs,
      ...questionJobs(questions, quiz.answers),
      ...ranking.jobs,
      ...ticketJobs(tickets),
      ...triageJobs(tickets),
      ...demoJobs,
      ...notices.jobs,
      ...workCalendar.jobs,
      ...placementJobs(tickets, (repair) => {
        deps.metrics.noteRepair(repair);
        if (repair.released + repair.reserved + repair.unplaced === 0) return;
        deps.logger.warn({ job: "repair-loads", ...repair }, "places mended");
      }),
    ],
    content: [
      ...centreLoaders,
      ...episodeLoaders(episodes),
      weeks.content,
      quiz.content,
      ...demoContent,
    ],
    findSession: sessions.find,
    prepare: async () => {
      await knownYears.refresh();
    },
    figures: trust.figures,
    flush: looks.flush,
  };
}

function demoTicketsOf(tickets: TicketDeps, people: DemoPeople): ContentLoader {
  const demoAccountId = async (persona: "staff-a" | "firm") =>
    String((await findOrCreatePerson(persona, people[persona]))._id);
  return demoTickets({ ...tickets, demoCentreId: staffCentres()["staff-a"], demoAccountId });
}

function staffCentres(): DemoCentres {
  const [staffA, staffB] = sampleStaffCentres();
  return { "staff-a": staffA, "staff-b": staffB };
}

export function createApp(deps: AppDeps, rooms: Rooms): Koa {
  const routers = [healthRoutes(deps.isDatabaseReady), ...rooms.routers];
  const description = descriptionRoutes(routers.flatMap(({ endpoints }) => endpoints));
  const { logger, metrics, trustedProxyCount, h5Folder, mediaBaseUrl, isProduction } = deps;
  for (const figure of rooms.figures) metrics.show(figure);

  const app = new Koa<FrameState>();
  app.use(requestLog({ logger, metrics, trustedProxyCount }));
  app.use(errorHandler({ logger, isDatabaseAway }));
  app.use(securityHeaders({ h5Folder, mediaBaseUrl, isProduction }));
  app.use(
    staticFiles({
      at: "/media/",
      root: deps.mediaFolder,
      cacheControl: () => "public, max-age=86400",
    }),
  );
  app.use(metricsPage(metrics, deps.metricsToken));
  app.use(withFrame(createFrame(deps)));
  app.use(methodOverride);
  app.use(signIn(rooms.findSession, isDatabaseAway));
  for (const router of [...routers, description]) app.use(router.routes());
  app.use(unknownPath([...routers, description]));
  for (const page of rooms.pages) app.use(page);
  app.use(
    staticFiles({ at: "/", root: h5Folder, cacheControl: h5CacheControl, isPrecompressed: true }),
  );
  return app as unknown as Koa;
}

function createFrame(deps: AppDeps): Frame {
  return {
    limiter: createLimiter(deps.limits),
    callOnce: createCallOnce(createIdempotencyStore(deps.cipher)),
    isDatabaseAway,
  };
}

function withFrame(frame: Frame): Koa.Middleware<FrameState> {
  return (ctx, next) => {
    ctx.state.frame = frame;
    return next();
  };
}

/** Answers kept for idempotency keys are copies: nothing to export, but to be erased. */
const idempotencyKeeper: PersonalDataKeeper = {
  name: "keptAnswers",
  exportAccount: async () => [],
  eraseAccount: eraseIdempotencyRecords,
};

/** Names with a hash never change their content; everything else is asked for again. */
function h5CacheControl(file: string): string {
  return /\.[0-9a-f]{8,}\.(js|css)$/.test(file) || /^\/static\//.test(file)
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}
