import { box, cut, dot, fill, line, oval, place, shadow, turnAbout } from "../art/markup";
import { palette } from "../art/palette";
import { drawFace } from "./face";
import type { FigureState, Look } from "./figure-state";
import { drawHeld } from "./held";
import { drawArm } from "./poses";

/** Grown people, on the same page as Anan but with feet on y = 500; their heads are smaller. */
interface Wardrobe {
  robe: string;
  sleeve: string;
  trim: string;
  sash: string;
  collar: string;
  hair: string;
  skin: string;
  skinShade: string;
  head: "kerchief" | "short" | "bun" | "beard";
  cut: "robe" | "suit";
  kerchief?: string;
}

const fair = { skin: palette.skin.main, skinShade: palette.skin.shade };
const tan = { skin: palette.skin.tan, skinShade: palette.skin.tanShade };

const wardrobes: Record<string, Wardrobe> = {
  herder: {
    ...tan,
    robe: "#2f8f86",
    sleeve: "#24766f",
    trim: palette.gold.main,
    sash: palette.gold.main,
    collar: palette.gold.soft,
    hair: "#2a2233",
    head: "kerchief",
    cut: "robe",
    kerchief: palette.red.soft,
  },
  weaver: {
    ...tan,
    robe: "#8b4a5c",
    sleeve: "#743a4b",
    trim: palette.gold.main,
    sash: palette.blue.light,
    collar: palette.gold.soft,
    hair: "#1d2a45",
    head: "short",
    cut: "robe",
  },
  rival: {
    ...fair,
    robe: "#5b6784",
    sleeve: "#4b5670",
    trim: "#3e4860",
    sash: "#3e4860",
    collar: palette.white,
    hair: "#2a2a38",
    head: "short",
    cut: "suit",
  },
  officer: {
    ...fair,
    robe: palette.ink.boot,
    sleeve: "#1b2d4c",
    trim: palette.blue.main,
    sash: palette.blue.main,
    collar: palette.white,
    hair: "#1d2a45",
    head: "bun",
    cut: "suit",
  },
  elder: {
    ...tan,
    robe: "#3f6fb0",
    sleeve: "#335c95",
    trim: palette.gold.main,
    sash: palette.red.soft,
    collar: palette.gold.soft,
    hair: "#8d93a3",
    head: "beard",
    cut: "robe",
  },
};

export function drawPerson(look: Look, now: FigureState): string {
  const dress = wardrobes[String(look.who)] ?? (wardrobes.herder as Wardrobe);
  const colours = {
    sleeve: dress.sleeve,
    skin: dress.skin,
    rim: dress.skinShade,
    cuff: dress.trim,
  };
  const arm = (points: number[]) => place(-20, -28, drawArm(points, colours), 1.1);
  const { left, right, leftInFront, rightInFront } = now.arms;
  const body =
    drawLegs(dress, now.step) +
    (leftInFront ? "" : arm(left)) +
    (rightInFront ? "" : arm(right)) +
    drawClothes(dress, now) +
    drawHead(dress, now) +
    place(0, 4, drawHeld(look, now)) +
    (leftInFront ? arm(left) : "") +
    (rightInFront ? arm(right) : "");
  return shadow(100, 2) + place(-200, -500, body);
}

function drawLegs(dress: Wardrobe, step: number): string {
  const boot = "M150 470h46v20a10 10 0 0 1-10 10h-46a10 10 0 0 1-10-10c0-10 10-11 20-14z";
  const leg = dress.cut === "suit" ? box(152, 396, 44, 80, palette.ink.boot) : "";
  const left = leg + fill(boot, "#2b2f42");
  const right = `<g transform="translate(400 0) scale(-1 1)">${left}</g>`;
  return place(0, -Math.max(0, step * 7), left) + place(0, -Math.max(0, -step * 7), right);
}

const robeShape =
  '<path d="M152 238C138 282 120 382 110 464q-1 9 8 11c54 13 110 13 164 0q9-2 8-11C280 382 262 282 248 238z"/>';
const suitShape =
  '<path d="M150 240C134 276 126 340 126 408q0 10 10 11c44 7 84 7 128 0q10-1 10-11C274 340 266 276 250 240z"/>';

function drawClothes(dress: Wardrobe, now: FigureState): string {
  if (dress.cut === "suit") return drawSuit(dress, now);
  const robe =
    box(90, 220, 220, 270, dress.robe) +
    fill("M90 436q110 26 220 0v60H90z", dress.trim, 'opacity=".95"') +
    line("M90 431q110 26 220 0", dress.collar, 4) +
    line("M238 240C214 268 207 306 206 350", dress.trim, 6) +
    fill("M112 340q88 18 176 0v22q-88 18-176 0z", dress.sash);
  const knot = turnAbout(
    now.sway * 0.8,
    232,
    356,
    fill("M224 354c-2 20-8 34-14 46 8 4 16 4 22 0 4-16 6-32 6-46z", dress.sash) +
      fill("M236 354c4 16 12 28 20 38 8-2 12-6 14-12-8-8-14-18-18-30z", dress.sash),
  );
  const collar = fill(
    "M154 230c14-9 78-9 92 0 5 8 4 16-2 22-24 11-64 11-88 0-6-6-7-14-2-22z",
    dress.collar,
  );
  return cut(`${now.id}-robe`, robeShape, robe) + knot + collar;
}

function drawSuit(dress: Wardrobe, now: FigureState): string {
  const jacket =
    box(90, 220, 220, 210, dress.robe) +
    fill("M172 230h56l-28 92z", dress.collar) +
    fill("M195 248h10l5 44-10 14-10-14z", dress.trim) +
    line("M172 236l28 88 28-88", dress.sleeve, 6) +
    line("M200 324v90", dress.sleeve, 3.5) +
    dot(208, 344, 3.5, dress.collar) +
    dot(208, 370, 3.5, dress.collar);
  const collar = fill("M166 232c10-7 58-7 68 0l-8 20c-16 6-36 6-52 0z", dress.collar);
  return cut(`${now.id}-suit`, suitShape, jacket) + collar;
}

const faceShape = "M106 152C106 98 146 64 200 64s94 34 94 88v18c0 48-40 80-94 80s-94-32-94-80z";

function drawHead(dress: Wardrobe, now: FigureState): string {
  const tilt = now.nod * 0.4 - now.sway * 0.12 + now.lookX * 2;
  const head =
    drawHairBehind(dress, now) +
    dot(107, 172, 15, dress.skinShade) +
    dot(293, 172, 15, dress.skinShade) +
    fill(faceShape, dress.skin) +
    oval(140, 202, 17, 11, "#e9866f", 'opacity=".5"') +
    oval(260, 202, 17, 11, "#e9866f", 'opacity=".5"') +
    drawHair(dress) +
    drawFace(now);
  return place(28, 34 + now.breath, turnAbout(tilt, 200, 240, head), 0.86);
}

function drawHairBehind(dress: Wardrobe, now: FigureState): string {
  if (dress.head === "bun") return dot(200, 40, 30, dress.hair);
  if (dress.head === "kerchief") {
    const ends =
      "M292 168c22 2 36 22 34 46-18-2-34-18-40-38zM290 160c26-8 46 2 52 20-18 8-38 2-52-10z";
    return turnAbout(now.sway * 0.6, 290, 164, fill(ends, dress.kerchief ?? dress.trim));
  }
  return "";
}

function drawHair(dress: Wardrobe): string {
  switch (dress.head) {
    case "kerchief":
      return drawKerchief(dress);
    case "bun":
      return (
        fill(
          "M96 172C86 92 136 44 200 44s114 48 104 128c-10-4-15-18-18-36-34 0-64-16-84-44-20 30-54 46-88 44-2 18-8 32-18 36z",
          dress.hair,
        ) + line("M124 106c12-22 32-34 56-38", "#33456b", 7)
      );
    case "beard":
      return (
        drawShortHair(dress.hair) +
        fill("M176 226c14 8 34 8 48 0-2 26-10 40-24 46-14-6-22-20-24-46z", dress.hair) +
        line("M166 199q18-10 34-2 16-8 34 2", dress.hair, 7)
      );
    default:
      return drawShortHair(dress.hair) + line("M126 100c14-20 36-30 60-30", "#4a5170", 7);
  }
}

const drawShortHair = (colour: string) =>
  fill(
    "M97 166C86 94 134 46 200 46s114 48 103 120c-9-3-13-14-15-30-8-24-30-36-60-42-30 10-72 4-94-4-14 12-20 28-22 46-2 14-5 26-12 30z",
    colour,
  );

function drawKerchief(dress: Wardrobe): string {
  const cloth = dress.kerchief ?? dress.trim;
  return (
    fill("M112 150c16-32 48-50 88-50s72 18 88 50c-24-16-54-24-88-24s-64 8-88 24z", dress.hair) +
    fill(
      "M95 172C84 88 132 40 200 40s116 48 105 132c-6-2-10-8-12-16-16-30-52-50-93-50s-77 20-93 50c-2 8-6 14-12 16z",
      cloth,
    ) +
    line("M107 150c20-28 54-46 93-46s73 18 93 46", palette.gold.soft, 6) +
    [
      [140, 84],
      [176, 66],
      [214, 64],
      [252, 80],
      [196, 86],
    ]
      .map(([x = 0, y = 0]) => dot(x, y, 5, palette.gold.soft))
      .join("")
  );
}
