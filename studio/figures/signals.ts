import { box, dot, fill, hornCurl, line, num, place, shadow, words } from "../art/markup";
import { palette } from "../art/palette";
import type { FigureState, Look } from "./figure-state";

/** A question mark in a bubble. */
export const drawQuestion = (look: Look) =>
  fill(
    "M-34 26a30 30 0 0 1-6-58 38 38 0 0 1 74-4 29 29 0 0 1 2 58q-16 6-34 4l-14 18-4-17z",
    look.tone === "blue" ? palette.blue.light : palette.white,
  ) +
  words("?", 3, 12, {
    size: 50,
    colour: look.tone === "blue" ? palette.white : palette.blue.main,
  });

export const drawAlert = () =>
  dot(0, 0, 34, palette.red.main) +
  line("M0-17V5", palette.white, 9) +
  dot(0, 18, 5.2, palette.white);

export const drawTick = () =>
  dot(0, 0, 32, palette.green.main) + line("M-14 1l10 11 19-23", palette.white, 8);

const badgeSigns: Record<string, string> = {
  talk:
    fill(
      "M-24-20h30a8 8 0 0 1 8 8v12a8 8 0 0 1-8 8h-16l-12 10V8h-2a8 8 0 0 1-8-8v-12a8 8 0 0 1 8-8z",
      palette.blue.main,
    ) +
    fill(
      "M20-6h4a8 8 0 0 1 8 8v10a8 8 0 0 1-8 8v10l-11-10H2a8 8 0 0 1-7-5h17a8 8 0 0 0 8-8z",
      palette.gold.main,
    ),
  office:
    fill("M-30-10L0-28l30 18v6h-60z", palette.blue.main) +
    line("M-21 0v18M-7 0v18M7 0v18M21 0v18", palette.blue.main, 6) +
    line("M-28 26h56", palette.gold.main, 6),
  court:
    line("M0-26V24M-16 26h32M-26-16h52", palette.blue.main, 6) +
    fill("M-38 4h26a13 13 0 0 1-26 0zM12 4h26a13 13 0 0 1-26 0z", palette.gold.main) +
    line("M-25-16l-12 20M-25-16l12 20M25-16L13 4M25-16l12 20", palette.blue.main, 3.4),
};

/** A round badge with one sign: look.sign is `talk` | `office` | `court`. */
export const drawBadge = (look: Look) =>
  dot(0, 0, 54, palette.blue.mist) + (badgeSigns[String(look.sign)] ?? "");

/** A phone seen large; look.kind `stall` shows a copy on sale. The dial `light` lights the screen. */
export function drawPhone(look: Look, now: FigureState): string {
  const screen =
    box(-96, -352, 192, 320, palette.white, 14) +
    box(-96, -352, 192, 46, palette.blue.mist, 14) +
    words(String(look.title ?? ""), 0, -320, { size: 22, colour: palette.ink.second }) +
    box(-78, -292, 156, 150, "#e6eaf1", 8) +
    box(-48, -282, 96, 130, "#8791a4", 5) +
    box(-40, -274, 80, 114, "#a9b1c1", 4) +
    place(-32, -264, line(hornCurl, "#eef1f6", 4.4), 1.33) +
    place(32, -170, line(hornCurl, "#eef1f6", 4.4), 1.33, 180) +
    fill("M0-238l19 21-19 21-19-21z", "#8791a4") +
    box(-78, -128, 120, 14, "#d5dbe6", 6) +
    box(-78, -104, 78, 14, "#d5dbe6", 6) +
    box(-78, -78, 156, 34, palette.gold.main, 17) +
    words(String(look.button ?? ""), 0, -53, { size: 21, colour: "#3d2a04" });
  return (
    shadow(100, 4) +
    box(-110, -374, 220, 374, palette.ink.boot, 26) +
    `<g opacity="${num(now.dials.light ?? 1)}">${screen}</g>` +
    box(-26, -22, 52, 7, palette.ink.second, 4)
  );
}

/** A letter that travels: a white envelope with a shield. */
export const drawLetter = () =>
  box(-50, -66, 100, 68, palette.white, 9) +
  line("M-46-62l46 36 46-36", palette.blue.soft, 6) +
  dot(0, -22, 15, palette.red.soft) +
  line("M-6-22l4 5 8-10", palette.white, 4);

/** The blue hada as a road: it rolls out with the dial `way` (0…1), from left to right. */
export function drawRoad(look: Look, now: FigureState): string {
  const way = now.dials.way ?? 1;
  const d = String(look.path);
  const dash = `stroke-dasharray="${num(Number(look.length) * way)} ${num(Number(look.length) * 2)}"`;
  if (way < 0.01) return "";
  return (
    line(d, palette.white, 40, dash) +
    line(d, palette.blue.light, 28, dash) +
    line(d, palette.blue.soft, 6, dash)
  );
}

/**
 * A slip of statute: warm paper, horn hem, serif words, a marker under the words that decide.
 * look.l1…l4 are lines word for word, look.m1…m4 say "from,to" (letters) for the marker; the dials
 * m1…m4 draw it. Nothing that is not a statute is drawn like this.
 */
export function drawStatute(look: Look, now: FigureState): string {
  const size = Number(look.size ?? 42);
  const width = Number(look.width ?? 760);
  const rows = ["1", "2", "3", "4"].filter((row) => look[`l${row}`]);
  const height = 190 + rows.length * size * 1.75;
  const hem = Array.from({ length: Math.floor((width - 40) / 52) }, (_, i) =>
    place(-width / 2 + 28 + i * 52, -height + 16, line(hornCurl, palette.gold.main, 3)),
  ).join("");
  const text = rows
    .map((row, i) => drawStatuteRow(look, now, row, -height + 156 + i * size * 1.75, size, width))
    .join("");
  return (
    box(-width / 2 + 8, -height + 10, width, height, "#16233a1f", 18) +
    box(-width / 2, -height, width, height, palette.paper.page, 18) +
    `<rect x="${num(-width / 2)}" y="${num(-height)}" width="${num(width)}" height="${num(height)}" rx="18" fill="none" stroke="${palette.paper.line}" stroke-width="3"/>` +
    hem +
    words(String(look.law ?? ""), -width / 2 + 40, -height + 82, {
      size: 27,
      anchor: "start",
      colour: "#7d5205",
    }) +
    text +
    words(String(look.foot ?? ""), -width / 2 + 40, -26, {
      size: 22,
      anchor: "start",
      weight: 400,
      colour: palette.ink.second,
    })
  );
}

function drawStatuteRow(
  look: Look,
  now: FigureState,
  row: string,
  y: number,
  size: number,
  width: number,
) {
  const left = -width / 2 + 40;
  const [from = 0, to = 0] = String(look[`m${row}`] ?? "0,0")
    .split(",")
    .map(Number);
  const drawn = now.dials[`m${row}`] ?? 0;
  const marker =
    to > from && drawn > 0.01
      ? box(
          left + from * size,
          y - size * 0.34,
          (to - from) * size * drawn,
          size * 0.54,
          palette.paper.mark,
          4,
        )
      : "";
  return marker + words(String(look[`l${row}`]), left, y, { size, anchor: "start", face: "serif" });
}

/** The title of the film: series name, title, and the honest word 示例. */
export function drawTitle(look: Look, now: FigureState): string {
  const shown = now.dials.shown ?? 1;
  const lines = ["title", "title2"].map((key) => String(look[key] ?? "")).filter(Boolean);
  const size = Number(look.size ?? 72);
  const body = lines
    .map((text, i) =>
      words(text, 0, 24 + i * size * 1.3, { size, anchor: "start", colour: palette.white }),
    )
    .join("");
  const tagY = 58 + (lines.length - 1) * size * 1.3;
  return (
    `<g opacity="${num(shown)}">` +
    place(0, -124, line(hornCurl, palette.gold.main, 3.6), 1.2) +
    words(String(look.series ?? ""), 72, -98, { size: 34, anchor: "start", colour: "#fdf3dd" }) +
    body +
    `<rect x="2" y="${num(tagY)}" width="92" height="44" rx="10" fill="none" stroke="#fdf3dd" stroke-width="3" stroke-dasharray="7 5"/>` +
    words("示例", 48, tagY + 32, { size: 26, colour: "#fdf3dd" }) +
    "</g>"
  );
}

/** The last card: what to do, in two or three short words, and the note that all of it is invented. */
export function drawClosing(look: Look, now: FigureState): string {
  const rows = ["a", "b", "c"].filter((key) => look[key]);
  const cards = rows
    .map((key, i) => {
      const shown = now.dials[key] ?? 0;
      if (shown < 0.02) return "";
      const card =
        box(-10, -44, 430, 84, palette.white, 20) +
        dot(42, -2, 25, palette.blue.main) +
        line("M31-2l8 9 15-18", palette.white, 6.5) +
        words(String(look[key]), 86, 12, { size: 38, anchor: "start", colour: palette.blue.dark });
      return place(0, i * 104, card, shown);
    })
    .join("");
  return (
    cards +
    words(String(look.note ?? ""), 0, rows.length * 104 - 12, {
      size: 24,
      anchor: "start",
      weight: 400,
      colour: palette.white,
      opacity: now.dials.note ?? 0,
    })
  );
}
