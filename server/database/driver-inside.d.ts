/** The part of the driver's inside that dead-sockets.ts mends; the package types none of it. */
declare module "mongodb/lib/cmap/connection.js" {
  import type { Socket } from "node:net";

  export const Connection: {
    prototype: {
      writeCommand?: (this: { socket: Socket }, ...args: unknown[]) => Promise<unknown>;
    };
  };
}
