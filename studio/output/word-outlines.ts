import { existsSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

/**
 * Words become outlines once, at render time, so that no frame depends on a font later on and no
 * frame has to open one again. Debian's fonts-noto-cjk puts the files here.
 */
const fontFolder = "/usr/share/fonts/opentype/noto";
const fontFiles: Record<string, string> = {
  "Noto Sans CJK SC 400": `${fontFolder}/NotoSansCJK-Regular.ttc`,
  "Noto Sans CJK SC 700": `${fontFolder}/NotoSansCJK-Bold.ttc`,
  "Noto Serif CJK SC 400": `${fontFolder}/NotoSerifCJK-Regular.ttc`,
  "Noto Serif CJK SC 700": `${fontFolder}/NotoSerifCJK-Bold.ttc`,
};

const word =
  /<text x="([^"]+)" y="([^"]+)" font-family="([^"]+)" font-weight="(\d+)" font-size="([^"]+)" text-anchor="(\w+)" fill="([^"]+)"( opacity="[^"]+")?>([^<]*)<\/text>/g;
const outlines = new Map<string, string>();

export function outlineWords(svg: string): string {
  return svg.replace(word, (_all, x, y, family, weight, size, anchor, fill, faint = "", text) => {
    const shape = outlineOf(text, `${family} ${weight}`, family, weight, anchor);
    const scale = Number(size) / 100;
    return `<g transform="translate(${x} ${y}) scale(${scale})" fill="${fill}"${faint}>${shape}</g>`;
  });
}

function outlineOf(text: string, font: string, family: string, weight: string, anchor: string) {
  const key = `${font} ${anchor} ${text}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const file = fontFiles[font];
  if (!file || !existsSync(file)) {
    throw new Error(`${font} is missing (${file}). Install it: apt-get install fonts-noto-cjk`);
  }
  const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text x="0" y="0" font-family="${family}" font-weight="${weight}" font-size="100" text-anchor="${anchor}" fill="#000">${text}</text></svg>`;
  const flat = new Resvg(page, {
    font: { loadSystemFonts: false, fontFiles: [file], defaultFontFamily: family },
  }).toString();
  const shape = [...flat.matchAll(/ d="([^"]+)"/g)].map(([, d]) => `<path d="${d}"/>`).join("");
  if (text.trim() && !shape) throw new Error(`${font} has no shapes for “${text}”`);
  outlines.set(key, shape);
  return shape;
}
