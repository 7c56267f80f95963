import type { Server } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { model, Schema } from "mongoose";
import request from "supertest";
import { z } from "zod";
import { defineEndpoint } from "#shared/http/endpoint";
import { createApp, furnishRooms } from "../../../server/app";
import { insertOnce } from "../../../server/database/insert-once";
import { createApiRouter } from "../../../server/http/request";
import { serve } from "../../../server/http/serve";
import { connectTo } from "../../support/database";
import { signIn } from "../../support/factories";
import { killEngine, type OwnEngine, useOwnEngines } from "../../support/own-engine";
import { testDeps } from "../../support/test-server";

const NoteModel = model("Note", new Schema<{ text: string }>({ text: String }));
const createNote = defineEndpoint({
  name: "createNote",
  summary: "Makes a note",
  method: "post",
  path: "/api/test/notes",
  access: ["visitor"],
  isIdempotentByKey: true,
  input: z.strictObject({ text: z.string() }),
  output: z.object({ id: z.string() }),
});
const router = createApiRouter();
serve(router, createNote, async ({ text }, { newRecordId }) => {
  const note = await insertOnce<{ _id: unknown }>(NoteModel, newRecordId, { text });
  return { id: String(note._id) };
});

describe("kill -9 of the engine under load", () => {
  const { start } = useOwnEngines();
  const cleanups: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });

  it("loses no request with a key, doubles none, and no session", async () => {
    const engine = await start("restart");
    cleanups.push(await connectTo(engine.uri));
    const logs: string[] = [];
    const rooms = furnishRooms(testDeps());
    const app = createApp(testDeps(logs), { ...rooms, routers: [...rooms.routers, router] });
    const server: Server = app.listen(0, "127.0.0.1");
    cleanups.push(() => new Promise((resolve) => server.close(resolve)));
    const caller = await signIn("visitor");

    const over = new AbortController();
    const answers: { status: number; id: string }[] = [];
    const worker = async (name: number) => {
      for (let i = 0; !over.signal.aborted; i++) {
        const { status, body } = await request(server)
          .post("/api/test/notes")
          .set("Authorization", `Bearer ${caller.token}`)
          .set("Idempotency-Key", `${name}-${i}`)
          .send({ text: `${name}-${i}` });
        answers.push({ status, id: body.data?.id });
      }
    };
    const working = Promise.all(Array.from({ length: 8 }, (_, index) => worker(index)));
    cleanups.push(async () => over.abort());
    for (let kills = 0; kills < 3; kills++) {
      await pause(500);
      await untilReplaced(engine, killEngine(engine));
    }
    await pause(500);
    over.abort();
    await working;

    expect(logs.filter((line) => line.includes("fault"))).toEqual([]);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const notes = await NoteModel.find().lean();
    expect(notes).toHaveLength(answers.length);
    expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
    expect(new Set(notes.map(({ _id }) => String(_id)))).toEqual(
      new Set(answers.map(({ id }) => id)),
    );
    expect(answers.length).toBeGreaterThan(8);
  }, 60_000);
});

describe("a connection that dies just before a command is written to it", () => {
  const { start } = useOwnEngines();
  const cleanups: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });

  it("costs a moment, not the request", async () => {
    const engine = await start("drained");
    cleanups.push(await connectTo(`${engine.uri}&monitorCommands=true`));
    const rooms = furnishRooms(testDeps());
    const app = createApp(testDeps(), { ...rooms, routers: [...rooms.routers, router] });
    const caller = await signIn("visitor");
    const client = NoteModel.db.getClient();
    const cut = ({ commandName }: { commandName: string }) => {
      if (commandName !== "insert") return;
      client.off("commandStarted", cut);
      cutConnectionsInUse(client);
    };
    client.on("commandStarted", cut);

    const { status } = await request(app.callback())
      .post("/api/test/notes")
      .set("Authorization", `Bearer ${caller.token}`)
      .set("Idempotency-Key", "drained-1")
      .send({ text: "drained" });

    expect(client.listenerCount("commandStarted")).toBe(0);
    expect(status).toBe(200);
    expect(await NoteModel.find({ text: "drained" }).lean()).toHaveLength(1);
  }, 60_000);
});

/** The driver has no public way to lose a socket. */
function cutConnectionsInUse(client: unknown): void {
  const { topology } = client as {
    topology: {
      s: { servers: Map<string, { pool: { checkedOut: Set<{ socket: Socket }> } }> };
    };
  };
  for (const { pool } of topology.s.servers.values()) {
    for (const { socket } of pool.checkedOut) socket.destroy();
  }
}

async function untilReplaced(engine: OwnEngine, killed: number): Promise<void> {
  while (engine.processId() === undefined || engine.processId() === killed) {
    if (engine.lost[0]) throw engine.lost[0];
    await pause(20);
  }
}
