import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { centreId } from "./centre-schemas";
import { directoryFields, directoryReport, directoryView, pauseInput } from "./directory-schemas";

const nothing = z.strictObject({});
const number = z.number().int().min(0);

export const readDirectoryEndpoint = defineEndpoint({
  name: "readDirectory",
  summary: "All centres with load, capacity and pause, and who changed the directory",
  method: "get",
  path: "/api/directory",
  access: ["coordinator"],
  input: nothing,
  output: directoryView,
});

export const editCentreEndpoint = defineEndpoint({
  name: "editCentre",
  summary: "Change what the directory says about one centre, its capacity included",
  method: "put",
  path: "/api/directory/centres/:centreId",
  access: ["coordinator"],
  input: directoryFields.extend({ centreId, number }),
  output: directoryView,
});

export const pauseCentreEndpoint = defineEndpoint({
  name: "pauseCentre",
  summary: "Send a centre no new requests for a while, or (null) send it requests again",
  method: "put",
  path: "/api/directory/centres/:centreId/pause",
  access: ["coordinator"],
  input: z.strictObject({ centreId, number, pause: pauseInput.nullable() }),
  output: directoryView,
});

export const undoDirectoryEndpoint = defineEndpoint({
  name: "undoDirectory",
  summary: "Put the directory back as it was after an earlier change",
  method: "post",
  path: "/api/directory/undo",
  access: ["coordinator"],
  isIdempotentByKey: true,
  input: z.strictObject({ number, to: number }),
  output: directoryView,
});

export const readDirectoryFileEndpoint = defineEndpoint({
  name: "readDirectoryFile",
  summary: "The template to fill in, or the directory as it is, as CSV",
  method: "get",
  path: "/api/directory/file",
  access: ["coordinator"],
  answer: "file",
  input: z.strictObject({ what: z.enum(["template", "directory"]) }),
  output: z.unknown(),
});

export const checkDirectoryEndpoint = defineEndpoint({
  name: "checkDirectory",
  summary: "Say what importing a file would do, with its faults by row and column; writes nothing",
  method: "post",
  path: "/api/directory/check",
  access: ["coordinator"],
  body: "multipart",
  limit: "upload",
  input: nothing,
  output: directoryReport,
});

export const importDirectoryEndpoint = defineEndpoint({
  name: "importDirectory",
  summary: "Make a file the directory: all of it or nothing; centres it lacks leave",
  method: "post",
  path: "/api/directory/import",
  access: ["coordinator"],
  body: "multipart",
  limit: "upload",
  isIdempotentByKey: true,
  // The fields of a form are texts.
  input: z.strictObject({ number: z.coerce.number().int().min(0) }),
  output: directoryReport,
});
