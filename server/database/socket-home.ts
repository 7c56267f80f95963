/**
 * Where the engine's Unix sockets lie, and how what a kill -9 left behind is swept.
 *
 * The engine makes `embedded-mongodb-XXXXXX/mongodb.sock` below os.tmpdir() and removes it when it is
 * closed; after kill -9 it stays. So each data folder has a socket home of its own, the engine's child
 * takes it for its temporary folder, and whoever holds the engine's lock on the data folder may remove
 * everything else in that home: its makers are dead. Only where the data folder's path is too long for
 * a socket does the home lie in the system's temporary folder; homes there whose sockets nobody
 * answers are swept at the next start, whichever data folder they belonged to.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

// The kernel allows 107 bytes; "/embedded-mongodb-XXXXXX/mongodb.sock" takes 37 of them.
const longestHome = 107 - 37;
const homePrefix = "zhishi-anan-";
const linkName = "engine.sock"; // must end in .sock for the driver
/** A home this young may belong to an engine that is just opening and has no socket yet. */
const youngMs = 60_000;

/** The socket home of a data folder: beside it, or in `temporary` when the path would be too long. */
export function socketHomeOf(folder: string, temporary = tmpdir()): string {
  const beside = `${path.resolve(folder)}.run`;
  if (Buffer.byteLength(beside) <= longestHome) return beside;
  const key = createHash("sha256").update(beside).digest("hex").slice(0, 16);
  const home = path.join(temporary, `${homePrefix}${key}`);
  return Buffer.byteLength(home) <= longestHome ? home : `/tmp/${homePrefix}${key}`;
}

/** The fixed name behind which the engine's random socket is found. */
export function socketLinkOf(home: string): string {
  return path.join(home, linkName);
}

export function makeSocketHome(home: string): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
}

/** Removes what dead engines left in `home`. Only for the holder of the data folder's lock. */
export function sweepOwnHome(home: string, socketPath: string): void {
  const own = path.basename(path.dirname(socketPath));
  for (const entry of readdirSync(home)) {
    if (entry !== own && entry !== linkName) {
      rmSync(path.join(home, entry), { recursive: true, force: true });
    }
  }
}

/** Takes the fixed name away. Only for the holder of the data folder's lock: afterwards it may be the next one's. */
export function removeSocketLink(home: string): void {
  rmSync(socketLinkOf(home), { force: true });
}

/** Removes a home nobody is in. After kill -9 of a server the next engine may have moved in already: then it stays. */
export function removeEmptyHome(home: string): void {
  try {
    rmdirSync(home);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "ENOENT") throw error;
  }
}

/** Removes homes in the temporary folder that belong to no running engine. */
export async function sweepDeadHomes(ownHome: string, temporary = tmpdir()): Promise<string[]> {
  const swept: string[] = [];
  for (const entry of readdirSync(temporary)) {
    const home = path.join(temporary, entry);
    if (!entry.startsWith(homePrefix) || home === ownHome || !isOldFolder(home)) continue;
    if (await isAnswered(socketLinkOf(home))) continue;
    rmSync(home, { recursive: true, force: true });
    swept.push(home);
  }
  return swept;
}

function isOldFolder(home: string): boolean {
  try {
    const found = statSync(home);
    return found.isDirectory() && Date.now() - found.mtimeMs > youngMs;
  } catch {
    return false; // gone meanwhile, or somebody else's
  }
}

/** Whether an engine listens behind the socket. */
export function isAnswered(socket: string): Promise<boolean> {
  if (!existsSync(socket)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const probe = connect(socket);
    probe.once("connect", () => {
      probe.destroy();
      resolve(true);
    });
    // Only a refusal proves that nobody listens; in doubt the folder stays.
    probe.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code !== "ECONNREFUSED" && error.code !== "ENOENT");
    });
  });
}
