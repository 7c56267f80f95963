export { type AttachmentStore, createAttachmentStore } from "./attachment-store";
export { isShown, readFileKind } from "./file-kind";
export { cleanFileName } from "./file-name";
