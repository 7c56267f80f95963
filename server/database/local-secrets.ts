import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The secrets a program cannot run without, as they stand in the environment. */
export interface SecretSettings {
  FIELD_KEYS: string;
  PHONE_HASH_KEY: string;
}

const fileName = "secrets.json";

/**
 * Outside production secrets that nobody set are made once and kept beside the data they open, so
 * that a second start can read what the first one sealed.
 */
export function localSecrets(dataFolder: string): SecretSettings {
  const file = path.join(dataFolder, fileName);
  mkdirSync(dataFolder, { recursive: true });
  const fresh: SecretSettings = {
    FIELD_KEYS: `local:${randomBytes(32).toString("base64")}`,
    PHONE_HASH_KEY: randomBytes(32).toString("base64"),
  };
  try {
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { flag: "wx", mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return JSON.parse(readFileSync(file, "utf8")) as SecretSettings;
  }
}
