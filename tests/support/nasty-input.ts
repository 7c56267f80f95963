import type { Endpoint } from "#shared/http/endpoint";

const nastyTexts = [
  "",
  " ",
  "a\u0000b",
  "\u202egnp.exe",
  "👨‍👩‍👧‍👦".repeat(50),
  "ä\u0308\ud800",
  "x".repeat(20_000),
  "{$ne:null}",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "-1",
  "1e999",
  "0",
  "NaN",
];
export const nastyPlaces = [
  ...nastyTexts.filter((text) => text.length < 2_000 && text.trim() !== "").map(wellFormed),
  "f".repeat(24),
  "c-999999",
];
export const brokenForms = [
  "",
  "--x",
  "--x\r\n",
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf',
  "--x\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n--x--\r\n",
  '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="a[b][$ne]"\r\n\r\n1\r\n--x--\r\n',
  "no form at all",
];

/** For each kind of nastiness, a body made for the endpoint's own fields. */
export function nastyBodies(): Record<string, (endpoint: Endpoint) => string> {
  const filled = (value: unknown) => (endpoint: Endpoint) =>
    JSON.stringify(Object.fromEntries(bodyFields(endpoint).map((field) => [field, value])));
  const texts = nastyTexts.map((text, index) => [
    `text ${index}: ${JSON.stringify(text.slice(0, 20))}`,
    filled(text),
  ]);
  return {
    "nothing at all": () => "",
    "an empty object": () => "{}",
    "a list": () => "[1,2]",
    "a bare word": () => '"word"',
    null: () => "null",
    "broken JSON": () => '{"a":',
    "an unknown field": () => '{"nobodyKnowsMe":1}',
    __proto__: () => '{"__proto__":{"isAdmin":true}}',
    "constructor.prototype": () => '{"constructor":{"prototype":{"x":1}}}',
    "an operator beside": () => '{"$where":"1"}',
    "an operator in every field": filled({ $gt: "" }),
    "$ne in every field": filled({ $ne: null }),
    nulls: filled(null),
    booleans: filled(true),
    numbers: filled(1e308),
    "negative numbers": filled(-1),
    lists: filled(["a", "b"]),
    "a list of operators": filled([{ $ne: 1 }]),
    "long lists": filled(Array.from({ length: 5_000 }, () => "a")),
    "deep nesting": (endpoint) =>
      `{"${bodyFields(endpoint)[0] ?? "x"}":${"[".repeat(5_000)}${"]".repeat(5_000)}}`,
    ...Object.fromEntries(texts),
  };
}

function bodyFields({ input, path }: Endpoint): string[] {
  const shape = (input as { shape?: Record<string, unknown> }).shape ?? {};
  return Object.keys(shape).filter((field) => !path.includes(`:${field}`));
}

/** The same nastiness as a query: operators in brackets, repeated names. */
export function queryOf(body: string): string {
  try {
    const fields = Object.entries((JSON.parse(body) ?? {}) as Record<string, unknown>);
    return fields
      .map(([name, value]) => queryPart(name, value))
      .join("&")
      .slice(0, 4_000);
  } catch {
    return encodeURIComponent(body).slice(0, 4_000);
  }
}

function queryPart(name: string, value: unknown): string {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
      .map(([key, part]) => `${name}[${key}]=${encode(part)}`)
      .join("&");
  }
  const values = Array.isArray(value) ? value.slice(0, 20) : [value];
  return values.map((part) => `${encode(name)}=${encode(part)}`).join("&");
}

/** Half a surrogate pair cannot be written in a URL. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

function encode(value: unknown): string {
  return encodeURIComponent(wellFormed(String(value)));
}
