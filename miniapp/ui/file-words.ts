import type { IconName } from "./icon";

export { fileSizeWords } from "#shared/tickets/file-size-words";

/** The sign for a file of this type. */
export function fileIcon(type: string): IconName {
  if (type.startsWith("image/")) return "camera";
  if (type.startsWith("video/")) return "play";
  return type.startsWith("audio/") ? "sound" : "doc";
}
