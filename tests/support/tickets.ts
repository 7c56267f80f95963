/** Requests for help, filed through the front door. */
import { connection } from "mongoose";
import type { DraftInput, TicketView } from "#shared/tickets/ticket-schemas";
import { consentVersions } from "#shared/tickets/ticket-terms";
import { signIn, type TestCaller } from "./factories";
import { pngBytes } from "./small-png";
import type { Ask } from "./test-server";

// Loading all content takes seconds on a busy machine; jest's five are no measure of anything.
jest.setTimeout(60_000);

/** staff-a's centre: a workstation in 赛罕区 competent for copyright, patent, trademark and GI. */
export const centreA = "c-02";
/** The sub-centre next door. */
export const centreB = "c-01";

/** A complete draft that goes to `centreA`. */
export function someParts(changes: Partial<DraftInput> = {}): DraftInput {
  return {
    applicant: {
      kind: "person",
      role: "right_holder",
      name: "王小明",
      phone: "13812345678",
      organisation: null,
      isFourteenOrOlder: true,
    },
    place: {
      countyCode: "150105",
      infringement: "online",
      infringementCountyCode: null,
      infringementDetail: "https://shop.example/17",
      otherSideName: "某某网店",
      otherSideCountyCode: null,
    },
    right: { kinds: ["copyright"], number: "" },
    facts: {
      title: "网店用了我的照片",
      story: "我拍的六张草原照片被一家网店当成商品图，没有问过我。",
      wants: ["opinion"],
      isFiledElsewhere: false,
      filedWhere: "",
    },
    ...changes,
  };
}

export function consentsTo(centreId: string | null) {
  return {
    process: { version: consentVersions.process },
    transfer: centreId === null ? null : { version: consentVersions.transfer, centreId },
    notify: null,
  };
}

export async function fileDraft(
  ask: Ask,
  applicant: TestCaller,
  parts: DraftInput = someParts(),
): Promise<TicketView> {
  const answer = await ask("post", "/api/tickets", applicant).send(parts);
  return answer.body.data as TicketView;
}

/** Where the draft would go now. */
export async function centreFor(ask: Ask, parts: DraftInput): Promise<string | null> {
  const answer = await ask("post", "/api/tickets/route-preview").send({
    countyCode: parts.place?.countyCode,
    infringementCountyCode: null,
    otherSideCountyCode: null,
    otherSideName: "",
    rights: parts.right?.kinds,
    rightNumber: "",
  });
  return (answer.body.data.centre?.id as string | undefined) ?? null;
}

/** A request that has been sent, with the consent to where it goes (or to `centreId`). */
export async function fileTicket(
  ask: Ask,
  applicant: TestCaller,
  options: { parts?: DraftInput; centreId?: string | null } = {},
): Promise<TicketView> {
  const parts = options.parts ?? someParts();
  const draft = await fileDraft(ask, applicant, parts);
  const centreId = options.centreId === undefined ? await centreFor(ask, parts) : options.centreId;
  const answer = await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
    version: draft.version,
    consents: consentsTo(centreId),
  });
  return answer.body.data as TicketView;
}

/** Staff of `centreA`, or of another centre. */
export function signInStaff(nickname = "其其格", centreId = centreA): Promise<TestCaller> {
  return signIn("staff", { centreId, nickname });
}

/** A move at the desk, against the version the desk sees now. */
export async function moveAtDesk(
  ask: Ask,
  staff: TestCaller,
  ticketId: string,
  move: { path: string; body?: object },
) {
  const seen = await ask("get", `/api/triage/tickets/${ticketId}`, staff);
  return ask("post", `/api/tickets/${ticketId}/${move.path}`, staff).send({
    version: seen.body.data.version as number,
    ...move.body,
  });
}

export { pngBytes };

/** The stored records, as somebody with the database in their hands sees and changes them. */
export function storedTickets() {
  return connection.collection<{ _id: string; [field: string]: unknown }>("tickets");
}

/** Whatever is stored anywhere about files. */
export async function storedFileCounts(): Promise<{ files: number; chunks: number }> {
  const files = await connection.collection("stored-files").countDocuments();
  return { files, chunks: await connection.collection("file-chunks").countDocuments() };
}

export function storedChunks() {
  return connection.collection<{ _id: string; content: { buffer: Uint8Array } }>("file-chunks");
}

export function storedFiles() {
  return connection.collection<{ _id: string; createdAt: Date; isKept: boolean }>("stored-files");
}

export function storedCentres() {
  return connection.collection<{ _id: string; openTicketIds: string[]; capacity: number }>(
    "centres",
  );
}
