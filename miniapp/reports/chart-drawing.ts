/**
 * The lines of the charts as drawings: an SVG in an Image stands the same in a browser and in WeChat.
 * Words never stand in it, so that they grow in care mode; its colours are those of tokens.scss.
 */
const action = "#1765c1";
const good = "#2c8a5b";
const line = "#e0e6ef";

export interface Bounds {
  width: number;
  height: number;
}

/** Points from left to right, the highest value at the top; a flat row of nothing lies at the bottom. */
function pointsOf(values: readonly number[], top: number, { width, height }: Bounds): string[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map((value, at) => {
    const y = top === 0 ? height : height - (value / top) * height;
    return `${round(at * step)} ${round(y)}`;
  });
}

/** A line of some weeks, its last point marked. */
export function sparkAddress(values: readonly number[]): string {
  const box = { width: 84, height: 22 };
  const points = pointsOf(values, Math.max(...values, 1), box);
  const [x, y] = (points.at(-1) ?? "0 0").split(" ");
  return addressOf(
    { width: box.width + 6, height: box.height + 6 },
    `<g transform='translate(3 3)' fill='none' stroke='${action}' stroke-width='1.6' stroke-linejoin='round' stroke-linecap='round'><path d='M${points.join("L")}'/><circle cx='${x}' cy='${y}' r='2' fill='${action}'/></g>`,
  );
}

/** The first row filled below and whole, the second dashed; three lines behind them. */
export function linesAddress(
  first: readonly number[],
  second: readonly number[],
  top: number,
): string {
  const box = { width: 380, height: 114 };
  const one = pointsOf(first, top, box);
  const two = pointsOf(second, top, box);
  const grid = [0, 1, 2, 3]
    .map((at) => `<path d='M0 ${(box.height * at) / 3}H${box.width}'/>`)
    .join("");
  return addressOf(
    { width: box.width + 6, height: box.height + 6 },
    `<g transform='translate(3 3)' fill='none' stroke-width='2.2' stroke-linejoin='round' stroke-linecap='round'><g stroke='${line}' stroke-width='1'>${grid}</g><path d='M0 ${box.height}L${one.join("L")}L${box.width} ${box.height}Z' fill='${action}' fill-opacity='.08' stroke='none'/><path d='M${two.join("L")}' stroke='${good}' stroke-dasharray='5 4'/><path d='M${one.join("L")}' stroke='${action}'/></g>`,
  );
}

/** The next figure that three lines divide evenly: 45 for 41. */
export function topOf(values: readonly number[]): number {
  const most = Math.max(...values, 0);
  const step = most > 30 ? 15 : 3;
  return Math.max(step, Math.ceil(most / step) * step);
}

function addressOf({ width, height }: Bounds, content: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}' viewBox='0 0 ${width} ${height}' preserveAspectRatio='none'>${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
