import { AppError, type ErrorCode } from "#shared/errors/app-error";

export type SaveState = "none" | "saving" | "waiting" | "saved";

interface RoundSaverOptions {
  send: (position: number, choice: readonly string[]) => Promise<unknown>;
  /** Chosen before, not known to have arrived. */
  unsaved: ReadonlyMap<number, readonly string[]>;
  /** Positions still under way, and whether the way is barred just now. */
  onChange: (unsaved: ReadonlyMap<number, readonly string[]>, isBarred: boolean) => void;
  /** The server takes no more answers of this round. */
  onClosed: () => void;
}

export interface RoundSaver {
  choose: (position: number, choice: readonly string[]) => void;
  /** Sends what is not there yet. True when everything is. */
  flush: () => Promise<boolean>;
  stop: () => void;
}

const retryMs = 3_000;
const closing: readonly ErrorCode[] = ["not_possible_now", "not_found", "conflict"];

/**
 * Gets the choices of a round to the server, one at a time, the last choice of a position being the
 * one that counts; what does not arrive is tried again until it does.
 */
export function createRoundSaver(options: RoundSaverOptions): RoundSaver {
  const { send, onChange, onClosed } = options;
  const unsaved = new Map(options.unsaved);
  let running: Promise<boolean> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const tell = (isBarred: boolean) => {
    if (!isStopped) onChange(new Map(unsaved), isBarred);
  };

  const sendAll = async (): Promise<boolean> => {
    for (;;) {
      const next = unsaved.entries().next().value;
      if (!next) return true;
      const [position, choice] = next;
      try {
        await send(position, choice);
      } catch (error) {
        return fail(error);
      }
      // Chosen anew meanwhile: that one goes next.
      if (unsaved.get(position) === choice) unsaved.delete(position);
      tell(false);
    }
  };

  const fail = (error: unknown): false => {
    if (error instanceof AppError && closing.includes(error.code)) {
      if (!isStopped) onClosed();
      return false;
    }
    tell(true);
    clearTimeout(retry);
    if (!isStopped) retry = setTimeout(() => void flush(), retryMs);
    return false;
  };

  const flush = (): Promise<boolean> => {
    running ??= sendAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    choose: (position, choice) => {
      unsaved.delete(position); // to the end of the line
      unsaved.set(position, choice);
      tell(false);
      void flush();
    },
    flush,
    stop: () => {
      isStopped = true;
      clearTimeout(retry);
    },
  };
}
