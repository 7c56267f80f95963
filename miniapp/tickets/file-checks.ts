import type { z } from "zod";
import {
  applicantPart,
  type DraftInput,
  factsPart,
  placePart,
  rightPart,
  type TicketView,
} from "#shared/tickets/ticket-schemas";
import { fieldProblem } from "./field-words";
import {
  emptyForm,
  type FieldErrors,
  type FieldName,
  type FileForm,
  type PartName,
  partNames,
} from "./file-form";

/** The fields of each part in the order of the page: the first faulty one is scrolled to. */
const partFields: Record<PartName, readonly FieldName[]> = {
  applicant: [
    "kind",
    "role",
    "principalName",
    "isAuthorised",
    "organisation",
    "creditCode",
    "name",
    "phone",
    "isFourteenOrOlder",
  ],
  place: [
    "countyCode",
    "businessCountyCode",
    "infringement",
    "infringementCountyCode",
    "infringementDetail",
    "otherSideName",
    "otherSideCountyCode",
  ],
  right: ["kinds", "number"],
  facts: ["title", "story", "wants", "isFiledElsewhere", "filedWhere"],
};

const schemas = { applicant: applicantPart, place: placePart, right: rightPart, facts: factsPart };

/** The part as it would be sent: fields that do not apply to the answers before them are emptied. */
function partOf(form: FileForm, part: PartName): Record<string, unknown> {
  const fields = Object.fromEntries(partFields[part].map((field) => [field, form[field]]));
  if (part === "applicant") return { ...fields, ...representationOf(form) };
  if (part === "place" && form.infringement !== "offline") {
    return { ...fields, infringementCountyCode: null };
  }
  if (part === "facts" && !form.isFiledElsewhere) return { ...fields, filedWhere: "" };
  return fields;
}

/** Whom the person speaks for: fields of a firm only for a firm, fields of an agent only for an agent. */
function representationOf(form: FileForm): Record<string, unknown> {
  const isPerson = form.kind === "person";
  const isAgent = form.role === "agent";
  return {
    organisation: isPerson ? null : form.organisation,
    creditCode: isPerson ? null : form.creditCode.trim() || null,
    principalName: isAgent ? form.principalName.trim() || null : null,
    isAuthorised: isAgent && form.isAuthorised,
  };
}

export type CheckedPart =
  | { isComplete: true; value: NonNullable<DraftInput[PartName]> }
  | { isComplete: false; errors: FieldErrors };

/** Whether a step can be kept: its part, or in words what each field still wants. */
export function checkPart(form: FileForm, part: PartName): CheckedPart {
  const fields = partOf(form, part);
  const parsed = schemas[part].safeParse(fields);
  const errors = parsed.success ? {} : errorsOf(form, parsed.error.issues);
  const missing = part === "applicant" ? missingNames(form) : undefined;
  if (parsed.success && !missing) return { isComplete: true, value: parsed.data };
  return { isComplete: false, errors: { ...errors, ...missing } };
}

/** What hangs on other answers: a schema looks at that only when every field by itself is right. */
function missingNames(form: FileForm): FieldErrors | undefined {
  const isAgent = form.role === "agent";
  const missing: FieldName[] = [];
  if (form.kind !== "person" && !form.organisation.trim()) missing.push("organisation");
  if (isAgent && !form.principalName.trim()) missing.push("principalName");
  if (isAgent && !form.isAuthorised) missing.push("isAuthorised");
  if (missing.length === 0) return undefined;
  return Object.fromEntries(missing.map((field) => [field, fieldProblem(form, field, "needed")]));
}

function errorsOf(form: FileForm, issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, code, message } of issues) {
    const field = path[0] as FieldName;
    errors[field] ??= fieldProblem(form, field, code === "custom" ? message : code);
  }
  return errors;
}

/** The field of a refusal such as "applicant.name"; undefined for one the form does not have. */
export function fieldOfRefusal(path: string): { part: PartName; field: FieldName } | undefined {
  const names = path.split(".");
  const part = partNames.find((name) => names.includes(name));
  const field = part && partFields[part].find((name) => names.includes(name));
  return part && field ? { part, field } : undefined;
}

/** The first of the faulty fields on the page. */
export function firstFaulty(part: PartName, errors: FieldErrors): FieldName | undefined {
  return partFields[part].find((field) => errors[field] !== undefined);
}

/** The part without what its schema would change: two equal ones have equal texts. */
export function partText(form: FileForm, part: PartName): string {
  const checked = checkPart(form, part);
  return checked.isComplete ? canonical(checked.value) : JSON.stringify(partOf(form, part));
}

/** The parts the server holds, as texts to compare with; absent where it holds none. */
export function textsOfTicket(ticket: TicketView): Partial<Record<PartName, string>> {
  const texts = partNames.flatMap((part) => {
    const parsed = schemas[part].safeParse(ticket.parts[part] ?? undefined);
    return parsed.success ? [[part, canonical(parsed.data)] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** The form with one part as the server holds it. */
export function takePart(form: FileForm, ticket: TicketView, part: PartName): FileForm {
  const parsed = schemas[part].safeParse(ticket.parts[part] ?? undefined);
  if (!parsed.success) return form;
  const fields = Object.fromEntries(
    Object.entries(parsed.data).map(([name, value]) => [name, emptyIfText(name, value)]),
  );
  return { ...form, ...fields };
}

/** An input field knows no null. */
function emptyIfText(field: string, value: unknown): unknown {
  const isText = typeof emptyForm[field as FieldName] === "string";
  return value === null && isText ? "" : value;
}

function canonical(value: object): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}
