/** Remembers values for a few seconds, and no more than so many of them: the oldest goes first. */
export interface RecentCache<Value> {
  get: (key: string) => Value | undefined;
  set: (key: string, value: Value) => void;
  forget: (key: string) => void;
  forgetWhere: (isGone: (value: Value) => boolean) => void;
}

export function createRecentCache<Value>(options: {
  keptMs: number;
  most: number;
}): RecentCache<Value> {
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get: (key) => {
      const entry = entries.get(key);
      return entry && entry.until > Date.now() ? entry.value : undefined;
    },
    set: (key, value) => {
      entries.delete(key); // to the end of the line
      entries.set(key, { value, until: Date.now() + options.keptMs });
      if (entries.size <= options.most) return;
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    },
    forget: (key) => entries.delete(key),
    forgetWhere: (isGone) => {
      for (const [key, { value }] of entries) if (isGone(value)) entries.delete(key);
    },
  };
}
