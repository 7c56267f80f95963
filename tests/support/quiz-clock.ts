/** A clock that stands until a test moves it. */
export function aClock(start: string) {
  let moment = new Date(start);
  return {
    now: () => moment,
    set: (at: string) => {
      moment = new Date(at);
    },
    forward: (seconds: number) => {
      moment = new Date(moment.getTime() + seconds * 1000);
    },
  };
}

/** Every key that occurs anywhere in an answer. */
export function keysIn(value: unknown): Set<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const below = Object.values(value).flatMap((each) => [...keysIn(each)]);
  return new Set([...(Array.isArray(value) ? [] : Object.keys(value)), ...below]);
}
