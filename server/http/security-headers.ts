import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Middleware } from "koa";
import helmet from "koa-helmet";

/** The H5 page's own scripts, our films, and nothing else. */
export function securityHeaders(options: {
  h5Folder: string;
  mediaBaseUrl: string | undefined;
  isProduction: boolean;
}): Middleware {
  const scripts = allowedScripts(path.join(options.h5Folder, "index.html"));
  const media = options.mediaBaseUrl ? [new URL(options.mediaBaseUrl).origin] : [];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [scripts],
        // Taro writes style attributes and elements as it draws.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:", ...media],
        mediaSrc: ["'self'", "blob:", ...media],
        fontSrc: ["'self'", "data:"],
        // A chosen file is read by its blob: address before it is sent.
        connectSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.isProduction && { maxAge: 31_536_000 },
    referrerPolicy: { policy: "no-referrer" },
  });
}

const lookAgainMs = 1_000;

/**
 * Files of our own, and the built page's inline scripts by their hashes; read anew when it changes,
 * which is looked for at most once a second.
 */
function allowedScripts(page: string): () => string {
  let readAt = -1;
  let lookedAt = 0;
  let allowed = "'self'";
  return () => {
    const now = Date.now();
    if (now - lookedAt < lookAgainMs) return allowed;
    lookedAt = now;
    const changedAt = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? -1;
    if (changedAt !== readAt) {
      readAt = changedAt;
      const html = changedAt === -1 ? "" : readFileSync(page, "utf8");
      allowed = ["'self'", ...inlineHashesOf(html)].join(" ");
    }
    return allowed;
  };
}

function inlineHashesOf(html: string): string[] {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    (found) => found[1] ?? "",
  );
  const hashes = scripts.map((text) => createHash("sha256").update(text).digest("base64"));
  return hashes.map((hash) => `'sha256-${hash}'`);
}
