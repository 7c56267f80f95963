/**
 * A mend for the driver (mongodb 7.8 and 7.9): a command written to a socket that died a moment before
 * waits for ever. The write answers `false`, and the driver waits for a "drain" that no closed
 * socket sends; `timeoutMS` and `socketTimeoutMS` do not reach that wait. Seen after kill -9 of the
 * engine: the caller's request never ended. With this it fails like any other lost connection and
 * is made again (server/http/while-away.ts). What the socket itself says (EPIPE and its like) the driver
 * now and then hands on unwrapped: it becomes the same error here. Remove it when the driver does so itself: the test
 * "a connection that dies just before a command is written to it" says whether it does.
 */
import type { Socket } from "node:net";
import { MongoNetworkError } from "mongodb";
import { Connection } from "mongodb/lib/cmap/connection.js";
import { mongo } from "mongoose";

const mended = new WeakSet<object>();

/** Once a process, before the first connection. Throws when the driver's inside has changed. */
export function failWritesToDeadSockets(): void {
  if (mongo.MongoNetworkError !== MongoNetworkError) {
    throw new Error("There are two MongoDB drivers: package.json must name mongoose's version.");
  }
  const lost = () => new MongoNetworkError("The connection to the database was lost.");
  const { prototype } = Connection;
  if (mended.has(prototype)) return;
  const write = prototype.writeCommand;
  if (!write)
    throw new Error("The MongoDB driver has changed: look at server/database/dead-sockets.ts.");
  prototype.writeCommand = function writeOrFail(...args) {
    return endedByClose(this.socket, lost, () => write.apply(this, args));
  };
  mended.add(prototype);
}

const socketCodes = new Set<unknown>(["EPIPE", "ECONNRESET", "ECONNREFUSED"]);

function isOfSocket(error: unknown): boolean {
  return socketCodes.has((error as { code?: unknown } | null | undefined)?.code);
}

/** What `act` answers, or `lost()` as soon as the socket is closed. */
function endedByClose(
  socket: Socket,
  lost: () => Error,
  act: () => Promise<unknown>,
): Promise<unknown> {
  if (socket.destroyed) return Promise.reject(lost());
  return new Promise((resolve, reject) => {
    const onClose = () => reject(lost());
    socket.once("close", onClose);
    act()
      .then(resolve, (error: unknown) => reject(isOfSocket(error) ? lost() : error))
      .finally(() => socket.off("close", onClose));
  });
}
