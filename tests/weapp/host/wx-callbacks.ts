export interface Callbacks {
  success?: (answer: object) => void;
  fail?: (answer: object) => void;
  complete?: (answer: object) => void;
}

export function succeed(options: Callbacks | undefined, answer: object): void {
  setTimeout(() => {
    options?.success?.(answer);
    options?.complete?.(answer);
  }, 0);
}

export function fail(options: Callbacks | undefined, answer: object): void {
  setTimeout(() => {
    options?.fail?.(answer);
    options?.complete?.(answer);
  }, 0);
}

/** As WeChat does since 2.10: without callbacks the same call answers with a promise. */
export function orPromise<Options extends Callbacks>(call: (options: Options) => void) {
  return (options?: Options): unknown => {
    const given = options ?? ({} as Options);
    if (given.success || given.fail || given.complete) return call(given);
    return new Promise((resolve, reject) => call({ ...given, success: resolve, fail: reject }));
  };
}
