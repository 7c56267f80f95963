import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ConfigFault, readConfig, settingNames } from "../../../server/config";
import { root } from "../../support/engine-file";

const key = (fill: number, bytes = 32) => Buffer.alloc(bytes, fill).toString("base64");
const good = {
  NODE_ENV: "production",
  FIELD_KEYS: `k2:${key(2)},k1:${key(1)}`,
  PHONE_HASH_KEY: key(3),
  CERTIFICATE_KEYS: `c1:${key(4)}`,
};

describe("the settings", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (env: Record<string, string>) => readConfig(env, () => folder);
  const faultsOf = (env: Record<string, string>) => {
    try {
      read(env);
    } catch (error) {
      if (error instanceof ConfigFault) return error;
      throw error;
    }
    throw new Error("It was content.");
  };

  it("are each described in .env.example, and nothing else is", () => {
    const text = readFileSync(path.join(root, ".env.example"), "utf8");
    const blocks = text.split(/\n\n/).slice(1);
    const named = blocks.map((block) => /^([A-Z_]+)=/m.exec(block)?.[1]);
    expect(named).toEqual(settingNames);
    expect(blocks.filter((block) => !block.startsWith("# "))).toEqual([]);
  });

  it("are right as .env.example has them", () => {
    const text = readFileSync(path.join(root, ".env.example"), "utf8");
    const pairs = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    const example = read(Object.fromEntries(pairs));
    const standard = read({});
    expect(example).toEqual(standard);
  });

  it("are complete with the secrets alone, in production", () => {
    const config = read(good);
    expect(config).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", TRUSTED_PROXY_COUNT: 0 });
    expect(config.FIELD_KEYS.map(({ id }) => id)).toEqual(["k2", "k1"]);
    expect(config.FIELD_KEYS[0].secret).toEqual(Buffer.alloc(32, 2));
  });

  it("are refused all at once, a sentence each, and never with the value", () => {
    const wrong = {
      PORT: "seventy",
      LOG_LEVEL: "loud",
      RATE_READ: "-1",
      MONGODB_URI: "http://u:pw@x",
    };
    const fault = faultsOf({ NODE_ENV: "production", ...wrong });
    const expected = [
      "PORT",
      "MONGODB_URI",
      "LOG_LEVEL",
      "RATE_READ",
      "FIELD_KEYS",
      "PHONE_HASH_KEY",
      "CERTIFICATE_KEYS",
    ];
    expect(fault.faults).toEqual(expected);
    for (const name of expected)
      expect(fault.message).toMatch(new RegExp(`  - ${name} must .+[.]`));
    for (const value of Object.values(wrong)) expect(fault.message).not.toContain(value);
  });

  it.each([
    ["missing", undefined],
    ["empty", ""],
    ["too short", `k1:${key(1, 16)}`],
    ["too long", `k1:${key(1, 33)}`],
    ["without an id", key(1)],
    ["with one id twice", `k1:${key(1)},k1:${key(2)}`],
    ["with a faulty second key", `k1:${key(1)},k2:short`],
  ])("refuse FIELD_KEYS %s", (_, value) => {
    const fault = faultsOf({ ...good, FIELD_KEYS: value ?? "" });
    expect(fault.faults).toEqual(["FIELD_KEYS"]);
    if (value) expect(fault.message).not.toContain(value);
  });

  it.each(["prod", "Production", "staging"])(
    "refuse NODE_ENV=%s: it would let the demonstration in",
    (name) => {
      expect(faultsOf({ ...good, NODE_ENV: name }).faults).toEqual(["NODE_ENV"]);
    },
  );

  it("make missing secrets once outside production, readable by their owner alone", () => {
    const [first, second] = [read({}), read({ NODE_ENV: "test" })];
    expect(second.FIELD_KEYS).toEqual(first.FIELD_KEYS);
    expect(second.PHONE_HASH_KEY).toEqual(first.PHONE_HASH_KEY);
    expect(second.CERTIFICATE_KEYS).toEqual(first.CERTIFICATE_KEYS);
    expect(first.FIELD_KEYS[0].secret).toHaveLength(32);
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("add a secret that a newer program needs, and leave those that are there", () => {
    const file = path.join(folder, "secrets.json");
    const { CERTIFICATE_KEYS, ...older } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify(older));
    const [first, second] = [read({}), read({})];
    expect(`local:${first.CERTIFICATE_KEYS[0].secret.toString("base64")}`).not.toBe(
      CERTIFICATE_KEYS,
    );
    expect(second.CERTIFICATE_KEYS).toEqual(first.CERTIFICATE_KEYS);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject(older);
    expect(readdirSync(folder)).toEqual(["secrets.json"]);
  });

  it("that are set win over those made", () => {
    expect(read({ FIELD_KEYS: good.FIELD_KEYS }).FIELD_KEYS[0].id).toBe("k2");
  });
});
