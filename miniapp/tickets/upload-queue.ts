import { AppError, type ErrorCode } from "#shared/errors/app-error";
import {
  addAttachmentEndpoint,
  deleteAttachmentEndpoint,
  readAttachmentEndpoint,
} from "#shared/tickets/ticket-endpoints";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { call, fetchFile, upload } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { type PickedFile, previewImages, showFile } from "../platform/files";
import { OfflineError } from "../platform/network";
import { problemOf } from "../ui/problem-words";
import type { UploadState } from "../ui/upload-row";
import { uploadInChunks } from "./chunked-upload";
import { isPicture, mostMegabytes, refusalOf } from "./file-kinds";

/** A larger file goes in pieces, so that a break costs one of them. */
const oneGoBytes = 512 * 1024;

export interface UploadItem {
  key: string;
  name: string;
  bytes: number;
  /** What shows that an agent may act. */
  purpose?: "authorisation";
  /** A picture on this device. */
  thumb?: string;
  state: UploadState;
  /** Once the server has it. */
  attachmentId?: string;
}

interface Queued extends UploadItem {
  file?: PickedFile;
  /** The same for every try: a file whose answer was lost is not stored twice. */
  idempotencyKey: string;
  /** Of a file in pieces, once the server knows of it. */
  uploadId?: string;
  stop?: () => void;
}

export interface UploadDesk {
  /** The request they belong to; undefined while there is none yet: the files wait. */
  ensureTicketId: () => Promise<string | undefined>;
  materialId?: string;
  /** Files of other lists of the same request: they count too. */
  otherCount: () => number;
  /** After each file that was stored or taken back. */
  onStored: () => void;
}

export interface UploadsShown {
  items: readonly UploadItem[];
  /** In words: files that were not taken in, and why. */
  refusals: readonly string[];
  /** Waiting, on their way or broken off. */
  pendingCount: number;
}

/** Files sent one after the other; one that fails stands aside and never blocks the next. */
export class UploadQueue {
  private files: Queued[];
  private refusals: readonly string[] = [];
  private isRunning: boolean = false;
  private shown: UploadsShown;

  constructor(
    private readonly desk: UploadDesk,
    stored: readonly AttachmentView[],
    private readonly onChange: () => void,
  ) {
    this.files = stored.map(storedItem);
    this.shown = this.toShow();
  }

  /** The same object until something changes. */
  read(): UploadsShown {
    return this.shown;
  }

  add(picked: readonly PickedFile[], purpose?: UploadItem["purpose"]): void {
    const refusals: string[] = [];
    for (const file of picked) {
      const refusal = this.isFull() ? `放不下了，最多 ${ticketBounds.files} 个` : refusalOf(file);
      if (refusal) refusals.push(`“${file.name}”${refusal}`);
      else this.files = [...this.files, { ...waitingItem(file), ...(purpose && { purpose }) }];
    }
    this.refusals = refusals;
    this.show();
    void this.run();
  }

  resume(key: string): void {
    this.set(key, { state: { kind: "waiting" } });
    void this.run();
  }

  /** Sends whatever waits; returns when nothing more can be sent now. */
  async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      for (let next = this.nextWaiting(); next; next = this.nextWaiting()) {
        const ticketId = await this.desk.ensureTicketId();
        if (ticketId === undefined) return;
        await this.send(next, ticketId);
      }
    } finally {
      this.isRunning = false;
    }
  }

  /** Takes a file away, from the server too; throws when the server keeps it. */
  async remove(key: string): Promise<void> {
    const file = this.files.find((one) => one.key === key);
    if (!file) return;
    if (file.attachmentId) {
      await this.takeBack(file.attachmentId);
      this.desk.onStored();
    }
    this.files = this.files.filter((one) => one.key !== key);
    this.show();
    // Wholly sent but not answered: it is let through, and taken back when the answer comes.
    const isOnItsWay = file.state.kind === "sending" && file.state.percent < 100;
    if (isOnItsWay) file.stop?.();
  }

  /** Shows a file: what lies on this device at once, else as the server has it. Throws what `fetchFile` throws. */
  async open(key: string): Promise<void> {
    const file = this.files.find((one) => one.key === key);
    if (!file) return;
    if (file.thumb) {
      previewImages([file.thumb]);
      return;
    }
    const ticketId = await this.desk.ensureTicketId();
    if (ticketId === undefined || !file.attachmentId) return;
    const { attachmentId } = file;
    const { type, bytes } = await fetchFile(readAttachmentEndpoint, { ticketId, attachmentId });
    await showFile(file.name, type, bytes);
  }

  private async send(file: Queued, ticketId: string): Promise<void> {
    if (!file.file) return;
    const startedAt = Date.now();
    const controller = typeof AbortController === "undefined" ? undefined : new AbortController();
    const show = (percent: number) =>
      this.set(file.key, {
        state: { kind: "sending", percent, leftWords: leftWords(startedAt, percent) },
        stop: () => controller?.abort(),
      });
    show(0);
    try {
      const { materialId } = this.desk;
      const { idempotencyKey, uploadId, purpose } = file;
      const about = { ticketId, ...(materialId && { materialId }), ...(purpose && { purpose }) };
      const sending = { idempotencyKey, signal: controller?.signal, onProgress: show };
      const onBegun = (id: string) => this.set(file.key, { uploadId: id });
      const stored =
        file.bytes > oneGoBytes
          ? await uploadInChunks({ ...about, ...sending, file: file.file, uploadId, onBegun })
          : await upload(addAttachmentEndpoint, about, file.file, sending);
      await this.keep(file.key, stored);
    } catch (error) {
      this.stumble(file.key, error);
    }
  }

  private async keep(key: string, stored: AttachmentView): Promise<void> {
    const isUnwanted = !this.files.some((one) => one.key === key);
    if (isUnwanted) await this.takeBack(stored.id).catch(() => {});
    this.set(key, {
      name: stored.name,
      bytes: stored.bytes,
      attachmentId: stored.id,
      state: { kind: "done" },
    });
    this.desk.onStored();
  }

  private stumble(key: string, error: unknown): void {
    const file = this.files.find((one) => one.key === key);
    if (!file) return;
    const refusal = refusalWords(error);
    if (refusal === undefined) {
      this.set(key, { state: { kind: "broken", text: brokenWords(error, file.state) } });
      return;
    }
    this.files = this.files.filter((one) => one !== file);
    this.refusals = [...this.refusals, `“${file.name}”${refusal}`];
    this.show();
  }

  private async takeBack(attachmentId: string): Promise<void> {
    const ticketId = await this.desk.ensureTicketId();
    if (ticketId !== undefined) await call(deleteAttachmentEndpoint, { ticketId, attachmentId });
  }

  private isFull(): boolean {
    return this.files.length + this.desk.otherCount() >= ticketBounds.files;
  }

  private nextWaiting(): Queued | undefined {
    return this.files.find(({ state }) => state.kind === "waiting");
  }

  private set(key: string, fields: Partial<Queued>): void {
    this.files = this.files.map((one) => (one.key === key ? { ...one, ...fields } : one));
    this.show();
  }

  private show(): void {
    this.shown = this.toShow();
    this.onChange();
  }

  private toShow(): UploadsShown {
    const pendingCount = this.files.filter(({ state }) => state.kind !== "done").length;
    return { items: this.files, refusals: this.refusals, pendingCount };
  }
}

function storedItem({ id, name, bytes, purpose }: AttachmentView): Queued {
  const state = { kind: "done" } as const;
  return { key: id, name, bytes, purpose, attachmentId: id, state, idempotencyKey: id };
}

function waitingItem(file: PickedFile): Queued {
  return {
    key: newIdempotencyKey(),
    name: file.name,
    bytes: file.sizeBytes,
    ...(isPicture(file.name) && { thumb: file.path }),
    state: { kind: "waiting" },
    file,
    idempotencyKey: newIdempotencyKey(),
  };
}

/** Sending again would be refused again: the file goes, and the reason is said. */
const refusals: Partial<Record<ErrorCode, string>> = {
  file_too_large: `太大了，每个最多 ${mostMegabytes} MB`,
  file_type_refused: "的内容不是能收的种类，换成照片、录音、录像、PDF 或常见文档",
  too_many_files: `放不下了，最多 ${ticketBounds.files} 个`,
};

function refusalWords(error: unknown): string | undefined {
  return error instanceof AppError ? refusals[error.code] : undefined;
}

function brokenWords(error: unknown, state: UploadState): string {
  if (!(error instanceof OfflineError)) return problemOf(error).title;
  const isHalfway = state.kind === "sending" && state.percent > 0;
  return isHalfway ? "网断了，传到一半" : "没有网，没传上去";
}

/** From how far it has come in how long. */
function leftWords(startedAt: number, percent: number): string {
  const seconds = (Date.now() - startedAt) / 1000;
  if (percent <= 0 || percent >= 100 || seconds < 1) return "可以先往下填";
  const left = Math.ceil((seconds * (100 - percent)) / percent);
  return left > 90
    ? `还要约 ${Math.ceil(left / 60)} 分钟，可以先往下填`
    : `还要约 ${left} 秒，可以先往下填`;
}
