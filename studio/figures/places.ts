import {
  box,
  cut,
  dot,
  fill,
  hornCurl,
  line,
  num,
  oval,
  place,
  shadow,
  turnAbout,
  words,
} from "../art/markup";
import { palette } from "../art/palette";
import type { FigureState, Look } from "./figure-state";
import { drawCloudMark } from "./goods";

/** A white felt yurt, foot at 0, 0, about 320 wide. */
export const drawYurt = () =>
  shadow(176) +
  fill("M-150-96C-120-150-60-186 0-190c60 4 120 40 150 94z", palette.white) +
  fill("M0-190c60 4 120 40 150 94h-52C84-140 44-176 0-190z", "#e6edf6") +
  fill("M-150-96h300v84q-150 26-300 0z", "#f7fafd") +
  fill("M98-96h52v84q-24 4-52 8z", "#e6edf6") +
  fill("M-150-100h300v18h-300z", palette.blue.light) +
  [-130, -86, 50, 94].map((x) => place(x, -104, line(hornCurl, palette.white, 3), 0.85)).join("") +
  line("M-150-34q150 24 300 0", palette.gold.main, 6) +
  box(-38, -100, 76, 100, palette.gold.dark, 6) +
  box(-30, -92, 60, 92, palette.red.soft, 4) +
  place(-24, -62, line(hornCurl, palette.gold.soft, 3.4)) +
  fill("M-26-190q26-18 52 0l-8 10q-18-8-36 0z", palette.blue.main);

/** A shop with an awning, foot at 0, 0, about 360 wide. look.sign: `cloud` | `horn` | words. */
export function drawShop(look: Look, now: FigureState): string {
  const isGrey = look.tone === "grey";
  const roof = isGrey ? "#5b6784" : palette.blue.main;
  const flap = isGrey ? "#7a879c" : palette.blue.light;
  const flaps = [-180, -108, -36, 36, 108]
    .map((x, i) => {
      const colour = i % 2 === 0 ? flap : palette.white;
      return fill(`M${x}-186h72v12a36 18 0 0 1-72 0z`, colour);
    })
    .join("");
  return (
    shadow(190) +
    box(-158, -200, 316, 200, isGrey ? "#eef1f6" : palette.paper.warm) +
    box(-132, -142, 120, 92, palette.sky.day, 6) +
    line("M-72-142v92M-132-96h120", palette.white, 6) +
    box(30, -144, 92, 144, palette.wood.main, 6) +
    box(42, -132, 68, 54, palette.wood.light, 4) +
    dot(110, -66, 6, palette.gold.main) +
    fill("M-166-232h332l22 46H-188z", roof) +
    turnAbout(now.sway * 0.06, 0, -186, flaps) +
    box(-116, -300, 232, 72, isGrey ? "#cfd5df" : palette.gold.main, 12) +
    drawShopSign(String(look.sign ?? "horn"), isGrey)
  );
}

function drawShopSign(sign: string, isGrey: boolean): string {
  const dark = isGrey ? "#3e4860" : "#7a4d12";
  if (sign === "cloud") {
    return place(
      -54,
      -280,
      drawCloudMark(isGrey ? "#5b6784" : palette.blue.main, palette.white),
      1.1,
    );
  }
  if (sign === "horn") return place(-50, -284, line(hornCurl, dark, 3.4), 2.1);
  return words(sign, 0, -252, { size: 36, colour: dark });
}

/** A sub-centre, invented: blue roof, a shield on the gable. The dial `lit` lights its windows. */
export function drawCentre(look: Look, now: FigureState): string {
  const lit = now.dials.lit ?? 0;
  const pane = (x: number) =>
    box(x, -96, 40, 46, palette.sky.day, 4) +
    `<g opacity="${num(lit)}">${box(x, -96, 40, 46, "#ffd774", 4)}</g>`;
  const halo =
    lit > 0.02
      ? `<radialGradient id="${now.id}-glow"><stop offset="0.3" stop-color="#ffe7a3" stop-opacity="${num(lit * 0.9)}"/><stop offset="1" stop-color="#ffe7a3" stop-opacity="0"/></radialGradient><circle cx="0" cy="-96" r="${num(150 + 20 * lit)}" fill="url(#${now.id}-glow)"/>`
      : "";
  return (
    halo +
    shadow(110) +
    box(-96, -120, 192, 120, palette.white) +
    box(-96, -14, 192, 14, palette.blue.mist) +
    fill("M-114-118L0-188l114 70z", lit > 0.5 ? palette.blue.main : "#6d8fbd") +
    pane(-78) +
    pane(38) +
    box(-24, -84, 48, 84, palette.wood.main, 5) +
    dot(14, -40, 4, palette.gold.main) +
    place(0, -146, drawShield(lit > 0.5 ? palette.gold.main : "#dfe6f0"), 0.5) +
    (look.name ? words(String(look.name), 0, 30, { size: 22, colour: palette.ink.text }) : "")
  );
}

const drawShield = (colour: string) =>
  fill("M0-34c14 10 26 12 36 12 0 34-8 54-36 68-28-14-36-34-36-68 10 0 22-2 36-12z", colour) +
  line("M-14 4l10 11 19-24", palette.blue.main, 8);

/** A signpost at the fork of the road: three boards, the dials `a`, `b`, `c` push them out. */
export function drawSignpost(look: Look, now: FigureState): string {
  const board = (text: string, y: number, dial: string, isLeft: boolean) => {
    const out = now.dials[dial] ?? 0;
    if (out < 0.02) return "";
    const width = 64 + text.length * 31;
    const side = isLeft ? -1 : 1;
    const shape = `M0-34H${width - 26}L${width} 0 ${width - 26} 34H0z`;
    return (
      `<g transform="translate(${-12 * side} ${y}) scale(${num(out * side)} ${num(Math.min(1, out))})">${fill(shape, isLeft ? palette.blue.main : palette.blue.light)}${line(`M14-22H${width - 34}`, palette.blue.soft, 3)}</g>` +
      words(text, side * (width / 2 - 20) * out, y + 11, {
        size: 31,
        colour: palette.white,
        opacity: Math.min(1, Math.max(0, out * 2 - 1)),
      })
    );
  };
  return (
    shadow(60) +
    box(-13, -388, 26, 388, palette.wood.main, 8) +
    box(-13, -388, 9, 388, palette.wood.light, 8) +
    board(String(look.a ?? ""), -338, "a", false) +
    board(String(look.b ?? ""), -256, "b", true) +
    board(String(look.c ?? ""), -174, "c", false) +
    dot(0, -392, 17, palette.gold.main)
  );
}

/** A desk seen from the front with a name plate, foot at 0, 0. It hides the lower half of who sits there. */
export function drawDesk(look: Look): string {
  const width = Number(look.width ?? 520);
  const half = width / 2;
  return (
    shadow(half * 0.96, 4) +
    box(-half + 14, -150, width - 28, 150, "#c98f57", 6) +
    box(-half + 14, -150, width - 28, 14, palette.wood.dark) +
    box(-half, -168, width, 24, palette.wood.light, 8) +
    (look.plate
      ? box(-112, -112, 224, 62, palette.blue.main, 10) +
        words(String(look.plate), 0, -70, { size: 30, colour: palette.white })
      : "") +
    (look.hem ? place(-48, -112, line(hornCurl, palette.gold.soft, 3.4), 2) : "")
  );
}

/** A service window: a wall with an opening; the person behind is drawn first by the storyboard. */
export function drawCounter(look: Look): string {
  const wall =
    box(-330, -500, 660, 92, palette.blue.main, 0) +
    words(String(look.title ?? ""), 0, -440, { size: 38, colour: palette.white }) +
    box(-330, -408, 46, 408, "#d5e4f5") +
    box(284, -408, 46, 408, "#d5e4f5") +
    box(-330, -190, 660, 190, "#bcd4ee") +
    box(-352, -206, 704, 24, palette.wood.light, 8) +
    box(-330, -182, 660, 10, "#16233a1c") +
    [-220, -60, 100].map((x) => place(x, -118, line(hornCurl, palette.white, 3), 2.4)).join("");
  return shadow(360, 4) + wall;
}

export const drawCounterBack = () => box(-300, -420, 600, 420, "#eef5fc");

/** An office computer, from behind, on a desk top at 0, 0. */
export const drawComputer = () =>
  box(-52, -78, 104, 66, palette.ink.boot, 8) +
  dot(0, -46, 9, palette.blue.soft) +
  box(-8, -14, 16, 12, palette.ink.second) +
  box(-30, -6, 60, 6, palette.ink.second, 3);

/** A plant in a pot. */
export const drawPlant = (_look: Look, now: FigureState) =>
  shadow(34) +
  turnAbout(
    now.sway * 0.4,
    0,
    -60,
    fill("M0-58c-30-8-52-34-52-72 30 4 52 30 52 72z", palette.green.main) +
      fill("M0-58c30-8 52-34 52-72-30 4-52 30-52 72z", palette.green.field) +
      fill("M0-56c-16-30-16-70 0-104 16 34 16 74 0 104z", palette.green.mid),
  ) +
  fill("M-34-62h68l-9 62h-50z", palette.red.soft) +
  box(-38, -70, 76, 14, "#c9503b", 5);

/** A white cow with patches, foot at 0, 0, looking left. */
export function drawCow(_look: Look, now: FigureState): string {
  const leg = (x: number) => box(x, -56, 20, 56, "#f4ede2", 6) + box(x, -12, 20, 12, "#4b3a34", 4);
  const tail = turnAbout(
    now.sway * 2 + now.breath * 8,
    92,
    -122,
    line("M92-122c16 14 18 36 12 56", "#d9cdbb", 7) + oval(103, -62, 8, 12, "#6b4a3a"),
  );
  const head =
    fill("M-150-138c-6-16-4-24 4-30M-108-138c6-16 4-24-4-30", "none") +
    line("M-146-148c-8-8-10-18-4-26M-104-148c8-8 10-18 4-26", "#d9cdbb", 8) +
    oval(-168, -128, 17, 9, "#6b4a3a", 'transform="rotate(-18 -168 -128)"') +
    oval(-84, -128, 17, 9, "#6b4a3a", 'transform="rotate(18 -84 -128)"') +
    fill(
      "M-160-140c4-14 66-14 70 0 4 26-2 54-12 68-10 10-36 10-46 0-10-14-16-42-12-68z",
      "#fffaf2",
    ) +
    fill("M-125-150c14 0 32 3 35 10 2 18 0 30-8 38-20-4-28-22-27-48z", "#6b4a3a") +
    oval(-125, -78, 27, 19, "#f2c3ad") +
    dot(-134, -80, 3.6, "#8a5a4a") +
    dot(-116, -80, 3.6, "#8a5a4a") +
    `<g transform="translate(0 -112) scale(1 ${num(1 - 0.9 * now.blink)}) translate(0 112)">${dot(-143, -112, 5, "#1d2a45")}${dot(-107, -112, 5, "#fff")}${dot(-107, -112, 3.4, "#1d2a45")}</g>`;
  const body = "M-92-140c20-16 150-18 180 0 18 14 18 66 2 84-30 16-150 16-176 2-20-22-22-70-6-86z";
  return (
    shadow(120) +
    tail +
    leg(-84) +
    leg(-52) +
    leg(44) +
    leg(74) +
    cut(
      `${now.id}-hide`,
      `<path d="${body}"/>`,
      box(-130, -170, 260, 150, "#fffaf2") +
        oval(30, -132, 44, 32, "#6b4a3a") +
        oval(-54, -74, 30, 24, "#6b4a3a") +
        oval(92, -66, 26, 26, "#6b4a3a"),
    ) +
    oval(34, -50, 22, 12, "#f2c3ad") +
    turnAbout(now.breath * 1.6, -100, -120, head)
  );
}

export const drawSheep = (_look: Look, now: FigureState) =>
  shadow(42) +
  line("M-18-18V0M-4-18V0M14-18V0M26-18V0", "#3b4256", 7) +
  [
    [-26, -34, 18],
    [-8, -46, 20],
    [14, -46, 20],
    [32, -34, 17],
    [4, -28, 26],
    [-14, -24, 18],
    [24, -24, 18],
  ]
    .map(([x = 0, y = 0, r = 0]) => dot(x, y, r, palette.white))
    .join("") +
  turnAbout(
    now.breath * 4,
    -34,
    -40,
    oval(-44, -38, 13, 16, "#3b4256") + dot(-47, -42, 2.4, palette.white),
  );
