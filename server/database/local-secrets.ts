import { randomBytes } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** The secrets a program cannot run without, as they stand in the environment. */
export interface SecretSettings {
  FIELD_KEYS: string;
  PHONE_HASH_KEY: string;
  CERTIFICATE_KEYS: string;
}

const fileName = "secrets.json";

/**
 * Outside production secrets that nobody set are made once and kept beside the data they open, so
 * that a second start can read what the first one sealed. What a newer program needs besides is added.
 */
export function localSecrets(dataFolder: string): SecretSettings {
  const file = path.join(dataFolder, fileName);
  mkdirSync(dataFolder, { recursive: true });
  const kept = readKept(file);
  const secrets = { ...freshSecrets(), ...kept };
  const isComplete = Object.keys(secrets).every((name) => name in kept);
  if (isComplete) return secrets;
  write(file, secrets);
  return { ...secrets, ...readKept(file) };
}

function freshSecrets(): SecretSettings {
  return {
    FIELD_KEYS: `local:${randomBytes(32).toString("base64")}`,
    PHONE_HASH_KEY: randomBytes(32).toString("base64"),
    CERTIFICATE_KEYS: `local:${randomBytes(32).toString("base64")}`,
  };
}

function readKept(file: string): Partial<SecretSettings> {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** Whole or not at all. Of two programs that make the first secrets at once, one wins for both. */
function write(file: string, secrets: SecretSettings): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  if (existsSync(file)) {
    renameSync(draft, file);
    return;
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
