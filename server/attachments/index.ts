export { type AttachmentStore, createAttachmentStore, fileSeals } from "./attachment-store";
export type { ChunkedFile } from "./chunked-files";
export { isShown, readFileKind } from "./file-kind";
export { cleanFileName } from "./file-name";
