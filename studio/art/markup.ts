/** Small builders of SVG text. */
export const num = (value: number) => String(Math.round(value * 100) / 100);

export const place = (x: number, y: number, content: string, scale = 1, turn = 0) =>
  `<g transform="translate(${num(x)} ${num(y)})${turn ? ` rotate(${num(turn)})` : ""}${scale === 1 ? "" : ` scale(${num(scale)})`}">${content}</g>`;

export const turnAbout = (degrees: number, x: number, y: number, content: string) =>
  `<g transform="rotate(${num(degrees)} ${x} ${y})">${content}</g>`;

export const fill = (d: string, colour: string, extra = "") =>
  `<path d="${d}" fill="${colour}"${extra ? ` ${extra}` : ""}/>`;

export const line = (d: string, colour: string, width: number, extra = "") =>
  `<path d="${d}" stroke="${colour}" stroke-width="${num(width)}" fill="none" stroke-linecap="round" stroke-linejoin="round"${extra ? ` ${extra}` : ""}/>`;

export const box = (x: number, y: number, w: number, h: number, colour: string, radius = 0) =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}" fill="${colour}"${radius ? ` rx="${num(radius)}"` : ""}/>`;

export const dot = (x: number, y: number, r: number, colour: string, extra = "") =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${colour}"${extra ? ` ${extra}` : ""}/>`;

export const oval = (x: number, y: number, rx: number, ry: number, colour: string, extra = "") =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${colour}"${extra ? ` ${extra}` : ""}/>`;

/** The soft ground shadow every standing thing has. */
export const shadow = (width: number, y = 0) =>
  oval(0, y, width, width * 0.11, "#16233a", 'opacity=".13"');

/** Part of a drawing cut to a shape. */
export const cut = (id: string, shape: string, content: string) =>
  `<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${content}</g>`;

interface WordStyle {
  size: number;
  colour?: string;
  weight?: 400 | 700;
  anchor?: "start" | "middle" | "end";
  face?: "sans" | "serif";
  opacity?: number;
}

/** Words in the picture. The rasteriser turns them into outlines, see output/word-outlines.ts. */
export function words(text: string, x: number, y: number, style: WordStyle): string {
  const {
    size,
    colour = "#16233a",
    weight = 700,
    anchor = "middle",
    face = "sans",
    opacity,
  } = style;
  const faint = opacity === undefined ? "" : ` opacity="${num(opacity)}"`;
  return `<text x="${num(x)}" y="${num(y)}" font-family="${face === "serif" ? "Noto Serif CJK SC" : "Noto Sans CJK SC"}" font-weight="${weight}" font-size="${num(size)}" text-anchor="${anchor}" fill="${colour}"${faint}>${text}</text>`;
}

/** The horn curl of the region's ornament, 48 × 20, also the hem of Anan's robe. */
export const hornCurl =
  "M24 18C14 18 4 16 4 9c0-4.5 3.5-7 7-7s6 2.5 6 5.5-1.8 4.1-4 4.1-3-1.2-3-2.6M24 18C34 18 44 16 44 9c0-4.5-3.5-7-7-7s-6 2.5-6 5.5 1.8 4.1 4 4.1 3-1.2 3-2.6";
