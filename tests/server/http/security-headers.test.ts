import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { useTestServer } from "../../support/test-server";

describe("security headers", () => {
  const h5Folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const script = "document.title = 1";
  writeFileSync(path.join(h5Folder, "index.html"), `<html><script>${script}</script></html>`);
  afterAll(() => rmSync(h5Folder, { recursive: true }));
  const ask = useTestServer({ h5Folder, mediaBaseUrl: "https://media.example.org/films" });

  it("allow the page its own scripts, the one inline script by its hash, and our films", async () => {
    const answer = await ask("get", "/");
    expect(answer.status).toBe(200);
    const policy = String(answer.headers["content-security-policy"]);
    const hash = createHash("sha256").update(script).digest("base64");
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).toContain("media-src 'self' blob: https://media.example.org;");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("are on refusals too, and name no software", async () => {
    const { headers } = await ask("get", "/api/none");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});
