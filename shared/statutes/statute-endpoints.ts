import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import {
  articleBrief,
  articleComparison,
  articleNumber,
  articleView,
  lawId,
  quoteCheck,
  statuteImport,
  statuteView,
} from "./statute-schemas";

export const listStatutesEndpoint = defineEndpoint({
  name: "listStatutes",
  summary: "The versions of statutes that questions rest on, and whether their text can be read",
  method: "get",
  path: "/api/statutes",
  access: "everyone",
  input: z.strictObject({}),
  output: z.object({ items: z.array(statuteView) }),
});

export const readStatuteEndpoint = defineEndpoint({
  name: "readStatute",
  summary: "A version of a statute with the first words of its articles",
  method: "get",
  path: "/api/statutes/:lawId",
  access: "everyone",
  input: z.strictObject({ lawId }),
  output: statuteView.extend({ articles: z.array(articleBrief) }),
});

export const readArticleEndpoint = defineEndpoint({
  name: "readArticle",
  summary: "One whole article",
  method: "get",
  path: "/api/statutes/:lawId/articles/:article",
  access: "everyone",
  input: z.strictObject({ lawId, article: articleNumber }),
  output: articleView,
});

export const compareArticleEndpoint = defineEndpoint({
  name: "compareArticle",
  summary:
    "An article beside one of another version, differences marked. Without `otherArticle` the likest one is taken",
  method: "get",
  path: "/api/statutes/:lawId/articles/:article/comparison",
  access: ["editor"],
  input: z.strictObject({
    lawId,
    article: articleNumber,
    otherLaw: lawId,
    otherArticle: articleNumber.optional(),
  }),
  output: articleComparison,
});

export const importStatuteEndpoint = defineEndpoint({
  name: "importStatute",
  summary:
    "Bring in a statute's text, one JSON file a version. The same file again changes nothing, a changed one makes a revision",
  method: "post",
  path: "/api/statutes",
  access: ["editor"],
  isIdempotentByKey: true,
  limit: "upload",
  body: "multipart",
  input: z.strictObject({}),
  output: statuteImport,
});

export const readQuoteCheckEndpoint = defineEndpoint({
  name: "readQuoteCheck",
  summary: "Which quotes of questions stand in their articles, and which do not",
  method: "get",
  path: "/api/statute-quotes",
  access: ["editor"],
  input: z.strictObject({}),
  output: quoteCheck,
});
