import { Resvg } from "@resvg/resvg-js";
import { outlineWords } from "./word-outlines";

/** One SVG in, its pixels out: rows of red, green, blue, alpha. */
export function rasterise(svg: string, width: number): Buffer {
  return draw(svg, width).pixels;
}

export const rasterisePng = (svg: string, width: number): Buffer => draw(svg, width).asPng();

function draw(svg: string, width: number) {
  return new Resvg(outlineWords(svg), {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false },
    background: "#ffffff",
  }).render();
}
