import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  removeEmptyHome,
  socketHomeOf,
  socketLinkOf,
  sweepDeadHomes,
} from "../../../server/database/socket-home";

describe("the socket home", () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  afterAll(() => rmSync(temporary, { recursive: true }));
  const aHome = (name: string, options: { isOld: boolean }) => {
    const home = path.join(temporary, name);
    mkdirSync(path.join(home, "embedded-mongodb-abcdef"), { recursive: true });
    return {
      home,
      age: () => {
        if (options.isOld) utimesSync(home, 0, 0);
      },
    };
  };

  it("lies beside the data, or in the temporary folder when the path is too long for a socket", () => {
    expect(socketHomeOf("/srv/anan/data/engine")).toBe("/srv/anan/data/engine.run");
    const long = `/srv/${"x".repeat(100)}/engine`;
    expect(socketHomeOf(long, "/tmp")).toMatch(/^\/tmp\/zhishi-anan-[0-9a-f]{16}$/);
    expect(socketHomeOf(long, "/tmp")).toBe(socketHomeOf(long, "/tmp"));
    expect(socketHomeOf(`${long}2`, "/tmp")).not.toBe(socketHomeOf(long, "/tmp"));
    expect(socketHomeOf(long, `/var/${"y".repeat(80)}`)).toMatch(/^\/tmp\//);
  });

  it("stays when the next engine has moved in before the last one was out", () => {
    const { home } = aHome("moved-in", { isOld: false });
    removeEmptyHome(home);
    expect(existsSync(path.join(home, "embedded-mongodb-abcdef"))).toBe(true);
    rmSync(path.join(home, "embedded-mongodb-abcdef"), { recursive: true });
    removeEmptyHome(home);
    removeEmptyHome(home);
    expect(existsSync(home)).toBe(false);
  });

  it("is swept in the temporary folder when nobody answers there: not ours, not young, not others'", async () => {
    const dead = aHome("zhishi-anan-dead", { isOld: true });
    const young = aHome("zhishi-anan-young", { isOld: false });
    const own = aHome("zhishi-anan-own", { isOld: true });
    const foreign = aHome("embedded-mongodb-foreign", { isOld: true });
    const alive = aHome("zhishi-anan-alive", { isOld: true });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socketLinkOf(alive.home), resolve));
    for (const { age } of [dead, young, own, foreign, alive]) age();
    expect(await sweepDeadHomes(own.home, temporary)).toEqual([dead.home]);
    expect(existsSync(dead.home)).toBe(false);
    expect([young, own, foreign, alive].every(({ home }) => existsSync(home))).toBe(true);
    await new Promise((resolve) => server.close(resolve));
  });
});
