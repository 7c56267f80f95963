/** Sealing everything again with the newest key. */
export { type RotationReport, rotateKeys } from "./rotate-keys";
