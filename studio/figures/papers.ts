import { box, dot, fill, hornCurl, line, num, oval, place, shadow, words } from "../art/markup";
import { palette } from "../art/palette";
import type { FigureState, Look } from "./figure-state";
import { drawCloudMark } from "./goods";

const sheet = (w: number, h: number, colour: string) =>
  box(-w / 2 + 5, -h + 6, w, h, "#16233a22", 8) + box(-w / 2, -h, w, h, colour, 8);

/** A paper standing at 0, 0: look.kind says which; the dial `stamp` shows its seal. */
export function drawPaper(look: Look, now: FigureState): string {
  const draw = papers[String(look.kind)] ?? drawForm;
  return draw(look, now);
}

const papers: Record<string, (look: Look, now: FigureState) => string> = {
  form: drawForm,
  invoice: (look) =>
    sheet(136, 170, palette.white) +
    box(-68, -170, 136, 40, "#fbe9e7", 8) +
    words(String(look.title), 0, -142, { size: 23, colour: palette.red.main }) +
    line("M-50-112h100M-50-92h100M-50-72h62", palette.blue.mist, 7) +
    oval(30, -36, 27, 19, "none", `stroke="${palette.red.soft}" stroke-width="4"`) +
    line("M14-36h32", palette.red.soft, 4),
  contract: (look) =>
    sheet(136, 170, palette.white) +
    words(String(look.title), 0, -138, { size: 24, colour: palette.blue.dark }) +
    line("M-48-114h96M-48-96h96M-48-78h96M-48-60h50", palette.blue.mist, 7) +
    line("M-44-28c8-16 14-14 12-2s8 8 14-2 10-2 12 0", palette.ink.second, 4) +
    dot(34, -30, 16, "none", `stroke="${palette.red.soft}" stroke-width="4"`),
  photo: (look) =>
    sheet(146, 158, palette.white) +
    box(-63, -148, 126, 104, palette.sky.day, 4) +
    fill("M-63-78c30-18 60-14 84-6s32 2 42-4v44h-126z", palette.green.mid) +
    place(-34, -46, `<g transform="scale(.5)">${miniJar}</g>`) +
    place(2, -46, `<g transform="scale(.5)">${miniJar}</g>`) +
    words(String(look.title), 0, -14, { size: 20, colour: palette.ink.second, weight: 400 }),
  certificate: (look) =>
    sheet(136, 176, palette.paper.page) +
    `<rect x="-60" y="-168" width="120" height="160" rx="5" fill="none" stroke="${palette.gold.main}" stroke-width="4"/>` +
    place(-24, -160, line(hornCurl, palette.gold.dark, 3.2)) +
    words(String(look.title), 0, -112, { size: 23, colour: palette.gold.dark }) +
    line("M-40-90h80M-40-72h80", palette.paper.line, 7) +
    fill("M-12-34l-6 28 18-9 18 9-6-28z", palette.red.soft) +
    dot(0, -44, 17, palette.gold.main) +
    dot(0, -44, 10, palette.gold.soft),
  screenshot: (look) =>
    box(-51, -180, 112, 186, "#16233a22", 16) +
    box(-56, -186, 112, 186, palette.ink.boot, 16) +
    box(-48, -176, 96, 162, palette.white, 8) +
    box(-40, -168, 80, 78, "#a9b1c1", 5) +
    place(-31, -146, line(hornCurl, palette.white, 4), 1.3) +
    box(-40, -80, 80, 9, palette.blue.mist, 4) +
    box(-40, -64, 46, 9, palette.gold.main, 4) +
    words(String(look.title), 0, -30, { size: 18, colour: palette.ink.second }),
  story: (look) =>
    sheet(136, 170, palette.white) +
    box(-68, -170, 14, 170, palette.blue.soft, 6) +
    words(String(look.title), 6, -136, { size: 24, colour: palette.blue.dark }) +
    [0, 1, 2].map((i) => dot(-34, -106 + i * 34, 7, palette.gold.main)).join("") +
    ["时间", "地点", "经过"]
      .map((word, i) =>
        words(word, -18, -99 + i * 34, {
          size: 20,
          colour: palette.ink.second,
          weight: 400,
          anchor: "start",
        }),
      )
      .join("") +
    line("M30-106h22M30-72h22M30-38h22", palette.blue.mist, 6),
};

const miniJar =
  fill("M-2-64a8 8 0 0 1 8-8h36a8 8 0 0 1 8 8V0H-2z", palette.white) +
  box(4, -84, 40, 14, palette.gold.dark, 4) +
  box(-2, -54, 52, 32, palette.blue.main);

function drawForm(look: Look, now: FigureState): string {
  return (
    sheet(190, 246, palette.white) +
    box(-95, -246, 190, 16, palette.blue.main, 6) +
    words(String(look.title ?? ""), 0, -194, { size: 26, colour: palette.blue.dark }) +
    `<rect x="-58" y="-174" width="116" height="64" rx="6" fill="${palette.blue.mist}"/>` +
    place(-42, -160, drawCloudMark(palette.blue.main, palette.white), 0.84) +
    line("M-66-88h132M-66-66h132M-66-44h74", palette.blue.mist, 8) +
    drawSeal(now.dials.stamp ?? 0, String(look.seal ?? "已收"))
  );
}

function drawSeal(shown: number, word: string): string {
  if (shown < 0.02) return "";
  const seal =
    dot(0, 0, 34, "none", `stroke="${palette.red.main}" stroke-width="6"`) +
    words(word, 0, 10, { size: 27, colour: palette.red.main });
  return `<g opacity="${num(shown * 0.9)}">${place(46, -46, seal, 1, -14)}</g>`;
}

/** A hand stamp, foot at 0, 0. */
export const drawStamp = () =>
  fill("M-30-18h60l6 18h-72z", palette.red.main) +
  box(-34, -32, 68, 18, palette.wood.dark, 5) +
  fill("M-16-30c0-22-8-30-8-46a24 24 0 0 1 48 0c0 16-8 24-8 46z", palette.wood.main) +
  line("M-10-84c2-6 6-9 12-10", palette.wood.light, 6);

/** A wall calendar; the dial `leaf` turns its top leaf, showing the next word. */
export function drawCalendar(look: Look, now: FigureState): string {
  const turned = now.dials.leaf ?? 0;
  const page = (day: string) =>
    box(-84, -140, 168, 140, palette.white, 8) +
    words(String(look.month ?? ""), 0, -100, { size: 24, colour: palette.ink.quiet, weight: 400 }) +
    words(day, 0, -34, { size: 66, colour: palette.blue.main });
  const lifted = Math.max(0.02, Math.cos(Math.min(1, turned) * Math.PI * 0.5));
  const top =
    turned < 0.99
      ? `<g transform="translate(0 -140) scale(1 ${num(lifted)}) translate(0 140)" opacity="${num(1 - turned * 0.5)}">${page(String(look.day ?? ""))}</g>`
      : "";
  return (
    box(-88, -132, 176, 138, "#16233a22", 8) +
    page(String(look.next ?? "")) +
    top +
    box(-90, -172, 180, 40, palette.blue.main, 10) +
    [-52, 0, 52].map((x) => box(x - 5, -184, 10, 30, palette.ink.boot, 5)).join("")
  );
}

/** A clipboard-size slip saying who has the case; boxes are working days, counted by the dial `days`. */
export function drawReceipt(look: Look, now: FigureState): string {
  const days = now.dials.days ?? 0;
  const rows = [String(look.first ?? ""), String(look.second ?? "")];
  const boxes = Array.from({ length: 10 }, (_, i) => {
    const x = -134 + i * 27.5;
    const isFilled = i < Math.round(days);
    const isLast = i === 9;
    const colour = isFilled ? palette.blue.main : palette.blue.mist;
    return (
      box(x, -66, 22, 22, isLast ? palette.gold.main : colour, 5) +
      (isLast ? line(`M${num(x + 6)}-55l4 5 7-9`, palette.white, 3.5) : "")
    );
  }).join("");
  return (
    shadow(150, 6) +
    box(-168, -334, 336, 334, palette.ink.boot, 34) +
    box(-156, -318, 312, 300, palette.white, 18) +
    box(-156, -318, 312, 62, palette.blue.main, 18) +
    box(-156, -280, 312, 24, palette.blue.main) +
    words(String(look.title ?? ""), 0, -276, { size: 28, colour: palette.white }) +
    rows
      .map(
        (row, i) =>
          dot(-124, -222 + i * 50, 12, i ? palette.gold.main : palette.green.main) +
          words(row, -100, -212 + i * 50, { size: 26, anchor: "start", colour: palette.ink.text }),
      )
      .join("") +
    words(String(look.third ?? ""), -136, -92, {
      size: 20,
      anchor: "start",
      colour: palette.ink.second,
      weight: 400,
    }) +
    boxes
  );
}
