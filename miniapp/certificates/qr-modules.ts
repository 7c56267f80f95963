// The encoder alone: the package's own door brings drawing for browsers and Node.
import { create } from "qrcode/lib/core/qrcode";

export interface QrModules {
  /** Modules on each side. */
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** What a camera reads as `address`; some of it may be dirty (level M). */
export function qrModules(address: string): QrModules {
  // As bytes: for text the encoder asks for TextEncoder, which WeChat's runtime has not. An address is ASCII.
  const data = Uint8ClampedArray.from(address, (character) => character.charCodeAt(0));
  const { modules } = create([{ data, mode: "byte" }], { errorCorrectionLevel: "M" });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

/** Kept free around it, in modules. */
export const quietZone = 2;

/** The code as a picture's address, its modules merged line by line. */
export function qrAddress(address: string): string {
  const { size, isDark } = qrModules(address);
  const strokes: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) strokes.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  const box = `${-quietZone} ${-quietZone} ${size + 2 * quietZone} ${size + 2 * quietZone}`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${box}' shape-rendering='crispEdges'><path fill='#fff' d='M${-quietZone} ${-quietZone}h99v99h-99z'/><path fill='#16233a' d='${strokes.join("")}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
