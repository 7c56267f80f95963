import type { Test } from "supertest";
import type { StatuteFile } from "#shared/statutes/statute-schemas";
import type { TestCaller } from "./factories";
import type { Ask } from "./test-server";

/** A version of an invented law: article 3 of it becomes article 5 of the next one. */
export function aStatute(changes: Partial<StatuteFile> = {}): StatuteFile {
  return {
    id: "sample-law-2019",
    title: "示例法",
    version: "2019年修正",
    effective_from: "2019-11-01",
    effective_to: "2026-12-31",
    articles: {
      "1": "为了试一试，制定本法。",
      "3": "对公告的示例，自公告之日起三个月内，任何人可以向示例局提出异议。",
      "219-1": "后来插进来的一条，说的是别的事情。",
    },
    ...changes,
  };
}

export function theNextVersion(changes: Partial<StatuteFile> = {}): StatuteFile {
  return aStatute({
    id: "sample-law-2026",
    version: "2026年修订",
    effective_from: "2027-01-01",
    effective_to: null,
    articles: {
      "1": "为了再试一试，制定本法。",
      "5": "对公告的示例，自公告之日起二个月内，任何人可以向国务院示例主管部门提出异议。",
      "6": "说的是完全不同的内容。",
    },
    ...changes,
  });
}

export function bringIn(ask: Ask, editor: TestCaller, content: unknown): Test {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return ask("post", "/api/statutes", editor).attach("file", Buffer.from(text), "law.json");
}
