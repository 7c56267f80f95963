export { type AttachmentStore, createAttachmentStore, fileSeals } from "./attachment-store";
export { isShown, readFileKind } from "./file-kind";
export { cleanFileName } from "./file-name";
