import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { formatCode } from "#shared/certificates/certificate-code";
import { pageStyle } from "../../../server/certificates/check-page-style";
import { aCertificate } from "../../support/earned-certificate";
import { root } from "../../support/engine-file";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

describe("/c/<number>", () => {
  const ask = useTestServer({}, { hasContent: true });

  it("confirms a certificate to who has only a browser, without the whole name", async () => {
    const { certificate } = await aCertificate(ask);
    const { status, headers, text } = await ask("get", `/c/${certificate.code}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(text).toContain("<h1>这是我们颁发的证书</h1>");
    expect(text).toContain("<dd>草***</dd>");
    expect(text).toContain("答对 18 题（共 20 题）");
    expect(text).not.toContain("草原");
  });

  it("is kept by no cache and no search engine, and runs no script", async () => {
    const { headers, text } = await ask("get", "/c/AN270425");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-robots-tag"]).toBe("noindex, nofollow");
    expect(text).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(text).not.toMatch(/<script|style=|onclick/i);
    const hash = createHash("sha256").update(pageStyle).digest("base64");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it("tells revoked, erased, forged and mistyped numbers apart, in words", async () => {
    const [revoked, erased] = [await aCertificate(ask), await aCertificate(ask)];
    const [revokedCode, erasedCode] = [revoked.certificate.code, erased.certificate.code];
    const revocation = `/api/quiz/certificates/${revokedCode}/revocation`;
    await ask("post", revocation, await signIn("editor")).send({ reason: "成绩由程序代答" });
    await ask("delete", `/api/quiz/certificates/${erasedCode}`, erased.caller);
    const forged = formatCode({ issuedOn: "2027-04-25", serial: "7K3Q9XWM", seal: "4T2PH8RC" });
    const pages = [
      [revokedCode, "这张证书已经撤回"],
      [erasedCode, "持有人删除了证书上的姓名"],
      [forged, "我们没有颁发过这个编号"],
      ["AN270425", "编号不完整，或者有字写错了"],
    ];
    for (const [code, title] of pages) {
      expect((await ask("get", `/c/${code}`)).text).toContain(`<h1>${title}</h1>`);
    }
    expect((await ask("get", `/c/${revokedCode}`)).text).not.toContain("成绩由程序代答");
  });

  it("asks for the number where none is given, and takes a typed one", async () => {
    const { certificate } = await aCertificate(ask);
    const entry = await ask("get", "/c/");
    expect(entry.text).toContain('<form action="/c/" method="get">');
    const typed = encodeURIComponent(certificate.code.toLowerCase());
    const answer = await ask("get", `/c/?code=${typed}`);
    expect(answer.text).toContain("<h1>这是我们颁发的证书</h1>");
  });

  it("puts nothing from the address into the page unescaped", async () => {
    const evil = '"><script>alert(1)</script>';
    const answers = [
      await ask("get", `/c/${encodeURIComponent(evil)}`),
      await ask("get", `/c/?code=${encodeURIComponent(evil)}`),
      await ask("get", "/c/%E0%A4%A"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    for (const { text } of answers) expect(text).not.toContain("<script");
  });

  it("is logged by its pattern, never by the number", async () => {
    const { certificate } = await aCertificate(ask);
    await ask("get", `/c/${certificate.code}`);
    const lines = ask.logs().join("\n");
    expect(lines).toContain('"route":"/c/:code"');
    expect(lines).not.toContain(certificate.code);
  });

  it("takes its colours from the tokens of the mini-program", () => {
    const tokens = readFileSync(path.join(root, "miniapp/ui/tokens.scss"), "utf8");
    const colours = new Set(pageStyle.match(/#[0-9a-f]{3,6}\b/g));
    expect(colours.size).toBeGreaterThan(10);
    expect([...colours].filter((colour) => !tokens.includes(colour))).toEqual([]);
  });
});
