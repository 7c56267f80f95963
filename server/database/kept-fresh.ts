/**
 * A value worked out of the database and kept in memory, so that using it reads nothing. It is read
 * again when it is `refreshMs` old and somebody asks; that somebody still gets the old one, at once,
 * unless it is older than `oldestMs` by then (never, when nothing is said).
 */
export interface KeptFresh<Value> {
  current: () => Promise<Value>;
  /** After an own change: the next to ask waits for the new value. */
  forget: () => void;
}

/** `nowMs` is any clock that only goes forward. */
export function createKeptFresh<Value>(options: {
  read: () => Promise<Value>;
  refreshMs: number;
  oldestMs?: number;
  nowMs: () => number;
}): KeptFresh<Value> {
  let kept: { value: Value; readAt: number } | undefined;
  let reading: Promise<Value> | undefined;
  const refresh = (): Promise<Value> => {
    if (reading) return reading;
    const mine: Promise<Value> = options
      .read()
      .then((value) => {
        // Forgotten meanwhile: what was read may be older than the change.
        if (reading === mine) kept = { value, readAt: options.nowMs() };
        return value;
      })
      .finally(() => {
        if (reading === mine) reading = undefined;
      });
    reading = mine;
    return mine;
  };
  return {
    current: async () => {
      if (!kept) return refresh();
      // While the database is away the old value serves on; the next caller tries again.
      const { value, readAt } = kept;
      const ageMs = options.nowMs() - readAt;
      if (ageMs <= options.refreshMs) return value;
      const read = refresh().catch(() => value);
      return ageMs > (options.oldestMs ?? Number.POSITIVE_INFINITY) ? read : value;
    },
    forget: () => {
      kept = undefined;
      reading = undefined;
    },
  };
}
