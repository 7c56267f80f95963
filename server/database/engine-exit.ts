/** How the engine's child ends, in words. */

/** Exit codes the child and its supervisor have agreed on. */
export const childExitCodes = {
  /** Nothing on this machine can open the engine; the reason is on stderr. */
  unusable: 3,
  /** mongod's own code for a data folder that belongs to another process. */
  locked: 14,
  /** mongod's own code for an abort: a full disk, most often. */
  aborted: 134,
} as const;

export class EngineExit extends Error {
  override name = "EngineExit";
  constructor(
    message: string,
    readonly code: number | null,
    /** Starting it again would not help. */
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

export function exitReason(
  code: number | null,
  signal: NodeJS.Signals | null,
  complaint = "",
): EngineExit {
  const why = complaint.trim();
  if (signal === "SIGABRT" || code === childExitCodes.aborted) {
    return new EngineExit("The embedded database gave up: is the disk full?", code, true);
  }
  if (code === childExitCodes.locked) {
    return new EngineExit(
      "A second copy: the data folder is in use by another running copy of this program. " +
        "Stop that one, or give this one a folder of its own with DATA_DIR.",
      code,
      true,
    );
  }
  if (code === childExitCodes.unusable) return new EngineExit(why, code, true);
  return new EngineExit(
    `The embedded database stopped (${signal ?? code}). ${why}`.trim(),
    code,
    false,
  );
}
