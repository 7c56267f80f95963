import { readdirSync } from "node:fs";
import path from "node:path";
import type { Endpoint } from "#shared/http/endpoint";
import { root } from "./engine-file";

/** Every endpoint described anywhere in shared, by reading its files: none can be forgotten. */
export function everyDescribedEndpoint(): Endpoint[] {
  const shared = path.join(root, "shared");
  const files = readdirSync(shared, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith("-endpoints.ts"))
    .flatMap((file) => {
      const exported = Object.values(require(path.join(shared, file)) as Record<string, unknown>);
      return exported.filter(isEndpoint);
    });
}

/** The path of an endpoint with something in each of its places. */
export function pathOf(endpoint: Endpoint, place = "0".repeat(24)): string {
  return endpoint.path.replace(/:\w+/g, encodeURIComponent(place));
}

function isEndpoint(value: unknown): value is Endpoint {
  const { name, method, path: where } = (value ?? {}) as Partial<Endpoint>;
  return typeof name === "string" && typeof method === "string" && where?.startsWith("/") === true;
}
