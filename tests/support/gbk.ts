/** Chinese text as spreadsheets in China save it: Node reads GBK, but does not write it. */
export function gbkOf(text: string): Buffer {
  return Buffer.concat([...text].map((character) => Buffer.from(codeOf(character))));
}

function codeOf(character: string): number[] {
  const code = character.charCodeAt(0);
  return code < 0x80 ? [code] : (codes().get(character) ?? []);
}

let known: Map<string, number[]> | undefined;

function codes(): Map<string, number[]> {
  if (known) return known;
  const decoder = new TextDecoder("gbk");
  const pairs = range(0x81, 0xfe).flatMap((high) =>
    range(0x40, 0xfe).map((low): [string, number[]] => [
      decoder.decode(Uint8Array.of(high, low)),
      [high, low],
    ]),
  );
  known = new Map(pairs);
  return known;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
