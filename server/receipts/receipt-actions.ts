import type { ReceiptView } from "#shared/receipts/receipt-endpoints";
import { receiptSections, type Said } from "#shared/receipts/receipt-words";
import { fileSizeWords } from "#shared/tickets/file-size-words";
import { placeOf } from "../centres";
import type { Signed } from "../http/request";
import type { FileAnswer } from "../http/serve";
import { briefOfCentre } from "../placements";
import {
  findOwned,
  notPossible,
  sealOf,
  type TicketDeps,
  type TicketRecord,
} from "../ticket-records";
import { drawReceipt } from "./receipt-pdf";
import { qrRowsOf } from "./receipt-qr";

interface Receipt extends ReceiptView {
  sentWords: string;
}

/** What the applicant handed in; 409 `not_possible_now` while it is a draft. */
export async function readReceipt(
  deps: TicketDeps,
  ticketId: string,
  me: Signed,
): Promise<ReceiptView> {
  return receiptOf(deps, await findOwned(me, ticketId));
}

/** The same as a PDF. */
export async function readReceiptFile(
  deps: TicketDeps,
  ticketId: string,
  me: Signed,
): Promise<FileAnswer> {
  const receipt = await receiptOf(deps, await findOwned(me, ticketId));
  return {
    content: await drawReceipt(receipt),
    contentType: "application/pdf",
    fileName: `维权援助申请回执 ${receipt.number}.pdf`,
  };
}

async function receiptOf(deps: TicketDeps, ticket: TicketRecord): Promise<Receipt> {
  const { number, submittedAt } = ticket;
  if (number === null || submittedAt === null) {
    throw notPossible(ticket, "It has not been handed in yet.");
  }
  const sections = receiptSections(await saidOf(deps, ticket));
  const sentWords = momentInWords(submittedAt);
  return { number, sentWords, qrRows: await qrRowsOf(number), sections };
}

async function saidOf(deps: TicketDeps, ticket: TicketRecord): Promise<Said> {
  const seal = sealOf(deps, ticket._id);
  const { applicant, place, right, facts } = seal.openParts(ticket.parts);
  if (!applicant || !place || !right || !facts) {
    throw new Error("A request that was sent lacks a part.");
  }
  return {
    parts: { applicant, place, right, facts },
    placeName: (countyCode) => placeOf(countyCode)?.placeName ?? "",
    // What was asked for later is no part of what was handed in then.
    files: ticket.attachments
      .filter(({ materialId }) => materialId === null)
      .map(({ name, bytes, purpose }) => ({
        isAuthorisation: purpose === "authorisation",
        name: seal.open("attachment.name", name),
        sizeWords: fileSizeWords(bytes),
      })),
    consents: await consentsOf(ticket),
  };
}

async function consentsOf({ consents }: TicketRecord): Promise<Said["consents"]> {
  if (consents === null) return [];
  const { process, transfers, notify } = consents;
  const given = ({ version, at }: { version: string; at: Date }) => ({
    version,
    givenWords: momentInWords(at),
  });
  return [
    { name: "process", to: null, ...given(process) },
    ...(await Promise.all(
      transfers.map(async (transfer) => ({
        name: "transfer" as const,
        to: (await briefOfCentre(transfer.centreId)).name,
        ...given(transfer),
      })),
    )),
    ...(notify ? [{ name: "notify" as const, to: null, ...given(notify) }] : []),
  ];
}

const eightHoursMs = 8 * 3_600_000;

/** 2026-11-25 14:20, in China's time. */
function momentInWords(moment: Date): string {
  const inChina = new Date(moment.getTime() + eightHoursMs).toISOString();
  return `${inChina.slice(0, 10)} ${inChina.slice(11, 16)}`;
}
