/** The public page as HTML: every value that is not ours goes through `escaped`. */
import { createHash } from "node:crypto";
import type { CertificateCheck } from "#shared/certificates/certificate-schemas";
import type { CheckResult } from "#shared/certificates/certificate-terms";
import { pageStyle } from "./check-page-style";

const styleHash = createHash("sha256").update(pageStyle).digest("base64");

/** Our own style sheet and the figure's picture; no script at all. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

interface ResultWords {
  tone: "good" | "gold" | "bad";
  title: string;
  text: string;
}

const words: Record<CheckResult, ResultWords> = {
  genuine: {
    tone: "good",
    title: "这是我们颁发的证书",
    text: "请和您手上的证书对一对。有一处不一样，那一张就改动过。",
  },
  revoked: {
    tone: "bad",
    title: "这张证书已经撤回",
    text: "编号是我们发的，现在不再有效。",
  },
  erased: {
    tone: "gold",
    title: "持有人删除了证书上的姓名",
    text: "编号是我们发的，但已经不能证明它属于谁。",
  },
  altered: {
    tone: "bad",
    title: "这个编号改动过",
    text: "它和我们颁发时的签名对不上，请不要采信。如果是手抄的，请照着证书再输一遍。",
  },
  unknown: {
    tone: "bad",
    title: "我们没有颁发过这个编号",
    text: "写着它的证书不是我们颁发的。如果是手抄的，请照着证书再输一遍。",
  },
  mistyped: {
    tone: "gold",
    title: "编号不完整，或者有字写错了",
    text: "编号以 AN 开头，一共六段。请照着证书再输一遍。",
  },
};

export function renderCheck(check: CertificateCheck): string {
  const { tone, title, text } = words[check.result];
  const needsForm = ["altered", "unknown", "mistyped"].includes(check.result);
  return page(
    title,
    `<p class="mark ${tone}" aria-hidden="true">${marks[tone]}</p>
<h1>${title}</h1>
<p class="lead">${text}</p>
${detailsOf(check)}
${needsForm ? form("") : ""}
${check.shown ? '<p class="note">姓名只显示第一个字，其余用星号代替：拿着证书的人能核对，别人不会从这里得知姓名。</p>' : ""}`,
  );
}

/** /c/ without a number. */
export function renderEntry(): string {
  return page(
    "查验证书",
    `<h1>查验学习证书</h1>
<p class="lead">输入证书上的编号，看看它是不是我们颁发的。</p>
${form("")}`,
  );
}

export function renderTrouble(kind: "busy" | "away"): string {
  const title = kind === "busy" ? "查得有点快" : "现在暂时查不了";
  const text =
    kind === "busy" ? "歇一分钟，再刷新这一页。" : "系统正在歇口气，几分钟后再刷新这一页。";
  return page(
    title,
    `<p class="mark gold" aria-hidden="true">${marks.gold}</p><h1>${title}</h1><p class="lead">${text}</p>`,
  );
}

function detailsOf({ code, shown, endedOn, result }: CertificateCheck): string {
  const rows: [string, string][] = [];
  if (shown) {
    rows.push(
      ["姓名", shown.maskedName],
      ["成绩", `答对 ${shown.score} 题（共 ${shown.questionCount} 题）`],
      ["来自", shown.occasion],
      ["颁发", dayWords(shown.issuedOn)],
    );
  }
  if (endedOn) rows.push([result === "revoked" ? "撤回" : "删除", dayWords(endedOn)]);
  if (!code) return "";
  const lines = rows.map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`);
  return `<dl><dt>编号</dt><dd>${codeInGroups(code)}</dd>${lines.join("")}</dl>`;
}

/** Where it takes two lines, they part where those on the certificate do. */
function codeInGroups(code: string): string {
  const groups = escaped(code).split("-");
  const [first, second] = [groups.slice(0, 3).join("-"), groups.slice(3).join("-")];
  return `<span>${first}-</span><wbr><span>${second}</span>`;
}

function form(typed: string): string {
  return `<form action="/c/" method="get">
<label for="code">证书编号</label>
<input id="code" name="code" value="${escaped(typed)}" maxlength="60" required autocomplete="off" autocapitalize="characters" spellcheck="false">
<button type="submit">查一查</button>
</form>`;
}

const marks = {
  good: '<svg viewBox="0 0 24 24"><path d="m6 12.5 4 4 8-9"/></svg>',
  gold: '<svg viewBox="0 0 24 24"><path d="M12 6.5v7M12 17v.2"/></svg>',
  bad: '<svg viewBox="0 0 24 24"><path d="m7.5 7.5 9 9m0-9-9 9"/></svg>',
};

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}，安安知道</title>
<style>${pageStyle}</style>
</head>
<body>
<header><img src="/assets/art/anan-head.svg" width="36" height="36" alt=""><span>安安知道，学习证书查验</span></header>
<main>
<div class="hem" aria-hidden="true"></div>
<div class="in">
${content}
</div>
<div class="hem" aria-hidden="true"></div>
</main>
<footer>证书只记录学习，不作为考核依据。<br><a href="/">去安安知道看看</a></footer>
</body>
</html>
`;
}

/** "2027 年 4 月 25 日" */
function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
