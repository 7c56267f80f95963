import { z } from "zod";
import { defineEndpoint, type Role } from "../http/endpoint";
import { exportChoices, importChoices, importReport } from "./exchange-schemas";

const editors: readonly Role[] = ["editor"];

export const checkImportEndpoint = defineEndpoint({
  name: "checkImport",
  summary: "Read a file of questions (.xlsx, JSON, Moodle GIFT) and say what importing it would do",
  method: "post",
  path: "/api/quiz/questions/imports/check",
  access: editors,
  limit: "upload",
  body: "multipart",
  input: z.strictObject(importChoices),
  output: importReport,
});

export const importQuestionsEndpoint = defineEndpoint({
  name: "importQuestions",
  summary:
    "Bring the questions of a file in as drafts: all of them, or the right rows alone by choice. " +
    "The same file again changes nothing",
  method: "post",
  path: "/api/quiz/questions/imports",
  access: editors,
  isIdempotentByKey: true,
  limit: "upload",
  body: "multipart",
  input: z.strictObject(importChoices),
  output: importReport,
});

export const exportQuestionsEndpoint = defineEndpoint({
  name: "exportQuestions",
  summary: "The bank, or part of it, as a file",
  method: "get",
  path: "/api/quiz/questions/exports/:format",
  access: editors,
  answer: "file",
  input: z.strictObject(exportChoices),
  output: z.unknown(),
});

export const readImportTemplateEndpoint = defineEndpoint({
  name: "readImportTemplate",
  summary: "The spreadsheet to fill in",
  method: "get",
  path: "/api/quiz/questions/templates/xlsx",
  access: editors,
  answer: "file",
  input: z.strictObject({}),
  output: z.unknown(),
});
