import { box, dot, fill, hornCurl, line, num, oval, place } from "../art/markup";
import { palette } from "../art/palette";
import { scatter } from "../timeline/easing";

/** One sheet of scenery. Depth 0 stands still, 1 moves with the stage, above 1 lies in front of it. */
interface Layer {
  depth: number;
  draw: (seconds: number) => string;
}

/** Layers reach 240 beyond the picture on each side, so that a moving camera never sees their edge. */
const left = -240;
const wide = 1760;

const cloudBody =
  "M14 40a15 15 0 0 1 2-29.8A22 22 0 0 1 58 8a17 17 0 0 1 28 12 10.5 10.5 0 0 1 0 20z";
const cloudCurls =
  "M30 34c-6-2-8-10-3-14 4-4 11-1 10 4-1 4-6 3-5.5 0M60 33c-5-1-7-8-3-11 4-4 9-1 8 3";

const drawCloud = (x: number, y: number, scale: number, faint = 0.95) =>
  `<g opacity="${faint}">${place(x, y, fill(cloudBody, palette.white) + line(cloudCurls, "#bcd9f6", 2.4), scale)}</g>`;

function drawSky(top: string, low: string, name: string): string {
  return (
    `<linearGradient id="sky-${name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient>` +
    `<rect x="${left}" y="-160" width="${wide}" height="1040" fill="url(#sky-${name})"/>`
  );
}

const daySky: Layer = { depth: 0, draw: () => drawSky("#a9d3f8", "#eaf5fe", "day") };
/** Dark enough for white words down to the hills. */
const deepSky: Layer = { depth: 0, draw: () => drawSky(palette.sky.deep, "#2f7fd6", "deep") };

const deepClouds: Layer = {
  depth: 0.14,
  draw: (seconds) =>
    drawCloud(1120 + seconds * 6, 70, 1.2, 0.28) +
    drawCloud(640 + seconds * 5, 44, 0.8, 0.16) +
    drawCloud(-150 + seconds * 5, 356, 1.3, 0.22) +
    drawCloud(900 + seconds * 7, 330, 1.5, 0.24),
};

const sun: Layer = {
  depth: 0.06,
  draw: (seconds) =>
    dot(1050, 128, 92 + 3 * Math.sin(seconds * 0.8), palette.gold.soft, 'opacity=".55"') +
    dot(1050, 128, 62, "#fde6ae"),
};

const clouds: Layer = {
  depth: 0.14,
  draw: (seconds) =>
    drawCloud(110 + seconds * 7, 92, 1.5) +
    drawCloud(560 + seconds * 5, 46, 1.05, 0.8) +
    drawCloud(880 + seconds * 8, 172, 1.25, 0.9) +
    drawCloud(-160 + seconds * 6, 206, 1, 0.75),
};

const mountains: Layer = {
  depth: 0.26,
  draw: () =>
    fill(
      "M-240 470L-90 300 30 400 190 250 360 420 520 322 640 430 830 262 1010 420 1150 320 1290 410 1400 330 1520 440V720H-240z",
      "#a8c9d8",
    ) +
    fill("M190 250l58 60-30-8-26 20-30-18-26 10zM830 262l62 60-34-10-26 18-28-18-28 8z", "#eef6fb"),
};

const farHills: Layer = {
  depth: 0.42,
  draw: () =>
    fill(
      "M-240 452c150-70 330-66 500-26s330 40 500-14 330-40 520 6 180 40 240 30v300h-1760z",
      palette.green.light,
    ),
};

/** Hills that stay under y = 470, so that the sky above them is free for words. */
const lowHills: Layer = {
  depth: 0.5,
  draw: () =>
    fill(
      "M-240 520c150-52 330-46 500-14s330 26 500-12 330-26 520 8 180 28 240 18v300h-1760z",
      palette.green.light,
    ) +
    fill(
      "M-240 556c220-50 430-40 640-16s420 12 600-16 330-18 520 14v300h-1760z",
      palette.green.mid,
    ),
};

const midHills: Layer = {
  depth: 0.66,
  draw: () =>
    fill(
      "M-240 520c220-70 430-60 640-30s420 20 600-22 330-26 520 20v300h-1760z",
      palette.green.mid,
    ) + fill("M820 488c80-14 140-26 180-38 20 34 60 60 120 84-100-12-200-24-300-46z", "#7fc09a"),
};

const drawTuft = (x: number, y: number, scale: number, lean: number, colour: string) =>
  place(
    x,
    y,
    line(
      `M0 0q-3-14 ${num(-12 + lean)}-24M0 0q0-18 ${num(lean)}-32M0 0q4-14 ${num(13 + lean)}-22`,
      colour,
      4.5,
    ),
    scale,
  );

const meadow: Layer = {
  depth: 1,
  draw: (seconds) => {
    const tufts = Array.from({ length: 22 }, (_, i) => {
      const x = left + scatter(i * 3 + 1) * wide;
      const y = 560 + scatter(i * 3 + 2) * 130;
      const lean = Math.sin(seconds * 1.7 + x * 0.02) * 3;
      return drawTuft(x, y, 0.6 + scatter(i * 3 + 3) * 0.4, lean, palette.green.field);
    }).join("");
    return (
      fill("M-240 548c260-36 520-32 780-20s520 12 980-16v400h-1760z", "#6fbd8d") +
      fill("M-240 640c300-30 620-24 900-14s560 10 860-10v280h-1760z", "#5fb180") +
      tufts
    );
  },
};

const nearGrass: Layer = {
  depth: 1.3,
  draw: (seconds) =>
    Array.from({ length: 30 }, (_, i) => {
      const x = left + (i / 30) * wide + scatter(i) * 40;
      const isMiddle = x > 330 && x < 950;
      const lean = Math.sin(seconds * 1.5 + i) * 5;
      return drawTuft(x, 742, isMiddle ? 1 : 1.6 + scatter(i + 40) * 0.8, lean, palette.green.main);
    }).join(""),
};

const road: Layer = {
  depth: 1,
  draw: () =>
    box(left, 560, wide, 340, palette.paper.ground) +
    box(left, 560, wide, 14, "#d3c09d") +
    line(
      "M-200 650h120M80 672h150M420 642h110M700 676h160M1020 648h130M1290 670h120",
      "#d3c09d",
      6,
    ),
};

const roofs: Layer = {
  depth: 0.55,
  draw: () =>
    Array.from({ length: 14 }, (_, i) => {
      const x = left + i * 126;
      const height = 70 + scatter(i + 7) * 96;
      const windows = [0, 1, 2]
        .map((w) => box(x + 18 + w * 30, 560 - height + 26, 16, 20, "#e9f3fd", 3))
        .join("");
      return box(x, 560 - height, 112, height + 20, i % 2 ? "#b9d0ea" : "#c8dbf0", 6) + windows;
    }).join(""),
};

const drawWindow = (x: number, y: number, w: number, h: number, seconds: number) =>
  box(x - 12, y - 12, w + 24, h + 24, palette.white, 10) +
  box(x, y, w, h, "#cfe6fb", 4) +
  `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
  fill(`M0 ${h * 0.72}c${w * 0.3}-40 ${w * 0.6}-30 ${w}-10v${h}H0z`, palette.green.mid) +
  drawCloud(w * 0.12 + seconds * 4, h * 0.16, w / 320, 0.95) +
  "</svg>" +
  line(`M${x + w / 2} ${y}v${h}`, palette.white, 8);

const indoorWall: Layer = {
  depth: 0.6,
  draw: (seconds) =>
    box(left, -160, wide, 740, "#fbf3e2") +
    box(left, 424, wide, 160, "#efe0c2") +
    box(left, 418, wide, 10, "#dcc79c") +
    Array.from({ length: 18 }, (_, i) =>
      place(left + 20 + i * 98, 468, line(hornCurl, "#e0cb9f", 2.6), 1.25),
    ).join("") +
    drawWindow(92, 92, 250, 210, seconds),
};

const indoorFloor: Layer = {
  depth: 1,
  draw: () =>
    box(left, 572, wide, 330, "#dcb98a") +
    box(left, 572, wide, 12, "#c79f6b") +
    line("M-240 640h1760M-240 704h1760", "#d0aa78", 4) +
    oval(640, 640, 520, 40, "#cfa673", 'opacity=".4"'),
};

const hallWall: Layer = {
  depth: 0.6,
  draw: () =>
    box(left, -160, wide, 760, "#e3effb") +
    Array.from({ length: 10 }, (_, i) => box(left + i * 190, -160, 92, 760, "#dceafa")).join("") +
    box(left, 520, wide, 80, "#cadff4"),
};

const hallFloor: Layer = {
  depth: 1,
  draw: () =>
    box(left, 568, wide, 330, "#c3d3e6") +
    box(left, 568, wide, 10, "#adc2da") +
    line(
      "M-120 720l120-142M200 720l80-142M540 720l30-142M900 720l-30-142M1240 720l-80-142M1500 720l-120-142",
      "#b6c9df",
      4,
    ),
};

const lawGround: Layer = {
  depth: 0.2,
  draw: () =>
    box(left, -160, wide, 1040, "#f3e6c8") +
    Array.from({ length: 60 }, (_, i) => {
      const row = Math.floor(i / 10);
      const x = left + (i % 10) * 180 + (row % 2) * 90;
      return place(x, 10 + row * 128, line(hornCurl, "#ecdcb8", 3), 1.7);
    }).join(""),
};

const lawTable: Layer = {
  depth: 1,
  draw: () => box(left, 590, wide, 300, "#d7a872") + box(left, 590, wide, 16, "#c08f58"),
};

const shelfFull =
  box(850, 250, 300, 14, palette.wood.main, 5) +
  [872, 900, 928]
    .map((x, i) =>
      box(x, 168 + i * 8, 24, 82 - i * 8, ["#7fa9d8", "#e3a64a", "#8dbf9f"][i] ?? "#fff", 3),
    )
    .join("") +
  box(966, 186, 64, 64, "#8b4a5c", 5) +
  place(974, 206, line(hornCurl, palette.gold.soft, 3)) +
  fill("M1068 250l6-44h44l6 44z", palette.red.soft) +
  line(
    "M1096 206c-4-22-22-30-30-32M1096 206c0-26 4-38 10-46M1096 206c6-18 18-26 32-28",
    palette.green.main,
    7,
  );

const shelf: Layer = {
  depth: 0.6,
  draw: () => place(40, -66, shelfFull),
};

const tableTop: Layer = {
  depth: 1,
  draw: () =>
    box(left, 520, wide, 400, "#c98f57") +
    box(left, 520, wide, 20, palette.wood.light) +
    line("M-200 590h300M180 640h420M720 600h260M1060 650h320", "#bd8249", 5),
};

export const backdrops = {
  grassland: [daySky, sun, clouds, mountains, farHills, midHills, meadow, nearGrass],
  dusk: [deepSky, deepClouds, lowHills, meadow, nearGrass],
  town: [daySky, sun, clouds, farHills, roofs, road],
  office: [indoorWall, indoorFloor],
  hall: [hallWall, hallFloor],
  law: [lawGround, lawTable],
  table: [indoorWall, shelf, tableTop],
} satisfies Record<string, Layer[]>;

export type BackdropName = keyof typeof backdrops;
