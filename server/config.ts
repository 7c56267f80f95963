/**
 * The only reader of process.env. `.env.example` describes every setting, one by one; a test compares
 * its names with these.
 */
import { existsSync } from "node:fs";
import { z } from "zod";
import type { FieldKey, KeyRing } from "./database/field-cipher";
import { localSecrets } from "./database/local-secrets";

const keyBytes = 32;
const shortestToken = 16;

const perMinute = (standard: number) =>
  z.coerce.number().int().min(1).max(1_000_000).default(standard);
const keySecret = z
  .string()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((secret) => secret.length === keyBytes);

const settingsSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().default("data"),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./)
    .optional(),
  DATABASE_NAME: z
    .string()
    .regex(/^[\w-]{1,38}$/)
    .default("zhishi-anan"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).max(5).default(0),
  SESSION_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  RATE_READ: perMinute(600),
  RATE_WRITE: perMinute(240),
  RATE_SIGN_IN: perMinute(60),
  RATE_CREATE: perMinute(60),
  RATE_UPLOAD: perMinute(30),
  RATE_CHECK: perMinute(60),
  RATE_ROUND: perMinute(20),
  RATE_ROUND_ADDRESS: perMinute(1_200),
  RATE_ADDRESS_FACTOR: z.coerce.number().int().min(1).max(1_000).default(20),
  FIELD_KEYS: z.string().transform(readKeyRing).optional(),
  PHONE_HASH_KEY: keySecret.optional(),
  CERTIFICATE_KEYS: z.string().transform(readKeyRing).optional(),
  METRICS_TOKEN: z.string().min(shortestToken).optional(),
  MEDIA_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  PUBLIC_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
});
type Settings = z.output<typeof settingsSchema>;
export type SettingName = keyof Settings;
export const settingNames = Object.keys(settingsSchema.shape) as SettingName[];

/** The settings, complete: the secrets are there. */
export type Config = Settings &
  Required<Pick<Settings, "FIELD_KEYS" | "PHONE_HASH_KEY" | "CERTIFICATE_KEYS">>;

/** What a setting must be, as the end of a sentence; never its value. */
const demands: Record<SettingName, string> = {
  NODE_ENV: "must be development, test or production",
  HOST: "must be an address to listen on",
  PORT: "must be a whole number from 0 to 65535",
  DATA_DIR: "must be the path of a folder",
  MONGODB_URI: "must begin with mongodb:// or mongodb+srv://",
  DATABASE_NAME: "must be 1 to 38 letters, digits, _ or -",
  LOG_LEVEL: "must be fatal, error, warn, info, debug or silent",
  TRUSTED_PROXY_COUNT: "must be a whole number from 0 to 5",
  SESSION_DAYS: "must be a whole number from 1 to 365",
  RATE_READ: "must be a whole number of calls a minute, 1 or more",
  RATE_WRITE: "must be a whole number of calls a minute, 1 or more",
  RATE_SIGN_IN: "must be a whole number of calls a minute, 1 or more",
  RATE_CREATE: "must be a whole number of calls a minute, 1 or more",
  RATE_UPLOAD: "must be a whole number of calls a minute, 1 or more",
  RATE_CHECK: "must be a whole number of calls a minute, 1 or more",
  RATE_ROUND: "must be a whole number of calls a minute, 1 or more",
  RATE_ROUND_ADDRESS: "must be a whole number of calls a minute, 1 or more",
  RATE_ADDRESS_FACTOR: "must be a whole number from 1 to 1000",
  FIELD_KEYS: `must be set: "id:base64" or several with commas between, each key ${keyBytes} bytes, each id once`,
  PHONE_HASH_KEY: `must be set: ${keyBytes} bytes in base64`,
  CERTIFICATE_KEYS: `must be set: "id:base64" or several with commas between, each key ${keyBytes} bytes, each id once`,
  METRICS_TOKEN: `must have ${shortestToken} characters or more`,
  MEDIA_BASE_URL: "must be an http or https address",
  PUBLIC_BASE_URL: "must be an http or https address",
};
/** Without a value the program does not start in production. */
const neededInProduction = ["FIELD_KEYS", "PHONE_HASH_KEY", "CERTIFICATE_KEYS"] as const;

/** Faults in the settings: one sentence each, all at once. */
export class ConfigFault extends Error {
  override name = "ConfigFault";
  constructor(readonly faults: readonly SettingName[]) {
    super(
      ["The settings are not right; nothing was started.", ...faults.map(sentence)].join("\n  - "),
    );
  }
}

type Environment = Record<string, string | undefined>;

/** `.env` beside package.json, if there is one; what is already set in the environment wins. */
export function readEnvironment(file: string): Environment {
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

export function readConfig(env: Environment, resolveFolder: (folder: string) => string): Config {
  const settings = parseSettings(env);
  if (neededInProduction.every((name) => settings[name])) return settings as Config;
  // Never in production: parseSettings has refused by then.
  return parseSettings({
    ...localSecrets(resolveFolder(settings.DATA_DIR)),
    ...filled(env),
  }) as Config;
}

function parseSettings(env: Environment): Settings {
  const parsed = settingsSchema.safeParse(filled(env));
  const faults = new Set<SettingName>();
  for (const issue of parsed.error?.issues ?? []) faults.add(issue.path[0] as SettingName);
  if (env.NODE_ENV === "production") {
    for (const name of neededInProduction) if (!env[name]) faults.add(name);
  }
  if (!parsed.success || faults.size > 0) throw new ConfigFault([...faults]);
  return parsed.data;
}

/** An empty value is no value: `KEY=` in a file means "not set". */
function filled(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

function sentence(name: SettingName): string {
  return `${name} ${demands[name]}.`;
}

function readKeyRing(text: string, context: z.RefinementCtx): KeyRing {
  const keys = text.split(",").map(readKey);
  const [first, ...rest] = keys.filter((key) => key !== undefined);
  const areUnique = new Set(keys.map((key) => key?.id)).size === keys.length;
  if (!first || keys.includes(undefined) || !areUnique) {
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }
  return [first, ...rest];
}

function readKey(text: string): FieldKey | undefined {
  const [, id, packed] = /^([\w-]{1,32}):([\w+/=-]+)$/.exec(text.trim()) ?? [];
  const secret = Buffer.from(packed ?? "", "base64");
  return id && secret.length === keyBytes ? { id, secret } : undefined;
}
