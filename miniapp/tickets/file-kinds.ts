import { ticketBounds } from "#shared/tickets/ticket-terms";
import type { PickedFile } from "../platform/files";
import { fileSizeWords } from "../ui/file-words";
import type { IconName } from "../ui/icon";

/** Endings of what the server takes; it judges by content, this only saves a wasted upload. */
export const fileEndings: readonly string[] = [
  ...["jpg", "jpeg", "png", "gif", "webp", "heic", "heif"],
  ...["pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "txt"],
  ...["mp3", "m4a", "wav", "amr", "aac", "mp4", "mov"],
];
const pictureEndings = fileEndings.slice(0, 5);

const mebi = 1024 * 1024;

export const mostMegabytes = ticketBounds.fileBytes / mebi;

/** Why a file cannot be sent, in words; undefined when it can. */
export function refusalOf(file: PickedFile): string | undefined {
  if (file.sizeBytes === 0) return "是空的";
  if (file.sizeBytes > ticketBounds.fileBytes) {
    return `有 ${fileSizeWords(file.sizeBytes)}，每个最多 ${mostMegabytes} MB，换小一点的或者分成几份`;
  }
  const ending = endingOf(file.name);
  if (ending === "" || fileEndings.includes(ending)) return undefined;
  return `是 .${ending} 文件，还收不了，换成照片、录音、录像、PDF 或常见文档`;
}

export function isPicture(name: string): boolean {
  return pictureEndings.includes(endingOf(name));
}

export function iconOf(name: string): IconName {
  const ending = endingOf(name);
  if (["mp4", "mov"].includes(ending)) return "play";
  if (["mp3", "m4a", "wav", "amr", "aac"].includes(ending)) return "sound";
  return isPicture(name) || ["heic", "heif"].includes(ending) ? "camera" : "doc";
}

function endingOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
