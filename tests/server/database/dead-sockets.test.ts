import { EventEmitter } from "node:events";
import { Connection } from "mongodb/lib/cmap/connection.js";
import { isDatabaseAway } from "../../../server/database/database-errors";
import { failWritesToDeadSockets } from "../../../server/database/dead-sockets";

describe("a command written to a socket that says it is broken", () => {
  failWritesToDeadSockets();
  const write = (code: string) => {
    const socket = Object.assign(new EventEmitter(), {
      destroyed: false,
      // Full; and while the driver waits for it to drain, it breaks.
      write: () => {
        const broken = Object.assign(new Error(`write ${code}`), { code });
        setImmediate(() => socket.emit("error", broken));
        return false;
      },
    });
    const command = { toBin: async () => [Buffer.from("x")] };
    return Connection.prototype.writeCommand?.call({ socket } as never, command, {
      agreedCompressor: "none",
    });
  };

  it.each(["EPIPE", "ECONNRESET", "ECONNREFUSED"])(
    "fails like any other lost connection: %s",
    async (code) => {
      const error = await write(code)?.catch((reason: unknown) => reason);
      expect((error as Error).name).toBe("MongoNetworkError");
      expect(isDatabaseAway(error)).toBe(true);
    },
  );

  it("hands on what is no matter of the connection", async () => {
    await expect(write("ERR_SOMETHING")).rejects.toThrow("write ERR_SOMETHING");
  });
});
