/**
 * The program as its tests meet it: every room, the real database, a real port.
 *
 *   const ask = useTestServer();
 *   it("…", async () => {
 *     const staff = await signIn("staff", { centreId: "c-150105" });
 *     const answer = await ask("get", "/api/triage/tickets", staff);
 *     expect(answer.status).toBe(200);
 *   });
 */
import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import path from "node:path";
import { pino } from "pino";
import request, { type Test } from "supertest";
import { type AppDeps, createApp, furnishRooms, type Rooms } from "../../server/app";
import {
  createAddressHash,
  createFieldCipher,
  createPhoneHash,
  createSearchHash,
} from "../../server/database/field-cipher";
import { createMetrics } from "../../server/http/metrics";
import type { ApiRouter } from "../../server/http/request";
import type { HttpMethod } from "../../shared/http/endpoint";
import { useDatabase } from "./database";
import { root } from "./engine-file";
import type { TestCaller } from "./factories";

export interface Ask {
  (method: HttpMethod | "head" | "options", path: string, caller?: TestCaller): Test;
  /** What the program logged so far, line by line. */
  logs: () => readonly string[];
  rooms: () => Rooms;
  server: () => Server;
}

interface TestRooms {
  /** Endpoints made for the test, served beside the program's own. */
  routers?: readonly ApiRouter[];
  /** Loads what ships with the program: questions, centres, episodes. */
  hasContent?: boolean;
}

export function useTestServer(
  changes: Partial<AppDeps> = {},
  { routers = [], hasContent = false }: TestRooms = {},
): Ask {
  useDatabase();
  const logs: string[] = [];
  let started: { server: Server; rooms: Rooms } | undefined;
  const running = () => {
    if (!started) throw new Error("Ask only inside a test.");
    return started;
  };
  beforeAll(async () => {
    const deps = { ...testDeps(logs), ...changes };
    const furnished = furnishRooms(deps);
    const rooms = { ...furnished, routers: [...furnished.routers, ...routers] };
    for (const { load } of hasContent ? rooms.content : []) await load();
    await rooms.prepare();
    const server = createApp(deps, rooms).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    started = { server, rooms };
  });
  afterAll(async () => {
    const { server } = running();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  const ask = (method: HttpMethod | "head" | "options", url: string, caller?: TestCaller) => {
    const asked = request(running().server)[method](url);
    return caller ? asked.set("Authorization", `Bearer ${caller.token}`) : asked;
  };
  return Object.assign(ask, {
    logs: () => logs,
    rooms: () => running().rooms,
    server: () => running().server,
  });
}

/** Everything the program is handed from outside, for tests. */
export function testDeps(logs: string[] = []): AppDeps {
  const most = 1_000_000;
  return {
    h5Folder: path.join(root, "dist/h5"),
    contentFolder: path.join(root, "server/content"),
    mediaFolder: path.join(root, "server/content/media"),
    isProduction: false,
    isDatabaseReady: () => true,
    logger: pino({ level: "debug", base: null }, { write: (line: string) => void logs.push(line) }),
    metrics: createMetrics({ hasProcessFigures: false }),
    metricsToken: undefined,
    mediaBaseUrl: undefined,
    trustedProxyCount: 0,
    limits: {
      byAccount: {
        read: most,
        write: most,
        "sign-in": most,
        create: most,
        upload: most,
        check: most,
        round: most,
      },
      addressFactor: 1,
      byAddress: {},
    },
    sessionDays: 1,
    cipher: createFieldCipher([{ id: "test", secret: randomBytes(32) }]),
    hashPhone: createPhoneHash(randomBytes(32)),
    certificateKeys: [{ id: "test", secret: randomBytes(32) }],
    publicBaseUrl: undefined,
    hashAddress: createAddressHash(randomBytes(32)),
    hashSearch: createSearchHash(randomBytes(32)),
    now: () => new Date(),
  };
}
