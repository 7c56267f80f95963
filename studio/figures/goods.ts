import { box, dot, fill, hornCurl, line, place, shadow, turnAbout, words } from "../art/markup";
import { palette } from "../art/palette";
import type { FigureState, Look } from "./figure-state";

const cloudShape =
  "M14 40a15 15 0 0 1 2-29.8A22 22 0 0 1 58 8a17 17 0 0 1 28 12 10.5 10.5 0 0 1 0 20z";
const cloudCurls =
  "M30 34c-6-2-8-10-3-14 4-4 11-1 10 4-1 4-6 3-5.5 0M60 33c-5-1-7-8-3-11 4-4 9-1 8 3";

/** The co-operative's sign: a cloud, 100 × 44, no words in it. Invented for the film. */
export const drawCloudMark = (body: string, curls: string) =>
  fill(cloudShape, body) + line(cloudCurls, curls, 3);

const labels: Record<string, { lid: string; label: string; cloud: string }> = {
  own: { lid: palette.gold.dark, label: palette.blue.main, cloud: palette.white },
  rival: { lid: "#6c7689", label: "#7a879c", cloud: "#f1f3f7" },
  plain: { lid: palette.gold.dark, label: palette.gold.soft, cloud: palette.gold.soft },
};

/** A jar of milk food, foot at 0, 0, 84 wide and 118 high. */
export function drawJarBody(kind: string): string {
  const { lid, label, cloud } = labels[kind] ?? (labels.own as (typeof labels)[string]);
  return (
    fill(
      "M-42-78a12 12 0 0 1 12-12h60a12 12 0 0 1 12 12v68a10 10 0 0 1-10 10h-64a10 10 0 0 1-10-10z",
      palette.white,
    ) +
    fill(
      "M30-90a12 12 0 0 1 12 12v68a10 10 0 0 1-10 10h-12c6-4 8-8 8-14v-64c0-6-2-9-6-12z",
      "#e8edf5",
    ) +
    fill("M-30-90v-14a10 10 0 0 1 10-10h40a10 10 0 0 1 10 10v14z", lid) +
    box(-42, -68, 84, 46, label) +
    place(-33, -56, drawCloudMark(cloud, label), 0.66)
  );
}

export const drawJar = (look: Look) => shadow(46) + drawJarBody(String(look.kind ?? "own"));

/** A big label that shows the sign, like a board on two posts. */
export function drawSignBoard(look: Look): string {
  const { label, cloud } =
    labels[String(look.kind ?? "own")] ?? (labels.own as (typeof labels)[string]);
  return (
    box(-84, -40, 12, 40, palette.wood.main, 3) +
    box(72, -40, 12, 40, palette.wood.main, 3) +
    box(-112, -150, 224, 116, palette.gold.main, 16) +
    box(-102, -140, 204, 96, label, 10) +
    place(-74, -114, drawCloudMark(cloud, label), 1.5)
  );
}

/** Wall hanging with a horn pattern: the weaver's own design. look.stand: height of its frame. */
export function drawTapestry(look: Look, now: FigureState): string {
  const isCopy = look.kind === "copy";
  const ground = isCopy ? "#a9b1c1" : palette.blue.main;
  const edge = isCopy ? "#8791a4" : palette.gold.main;
  const curl = isCopy ? "#e9ecf2" : palette.white;
  const fringe = [-72, -54, -36, -18, 0, 18, 36, 54, 72]
    .map((x) => turnAbout(now.sway * 0.8, x, 214, line(`M${x} 212v22`, edge, 5)))
    .join("");
  const cloth =
    fringe +
    box(-80, 4, 160, 210, edge, 6) +
    box(-70, 14, 140, 190, ground, 4) +
    place(-60, 26, line(hornCurl, curl, 4.2), 2.5) +
    place(60, 192, line(hornCurl, curl, 4.2), 2.5, 180) +
    fill("M0 78l34 31-34 31-34-31z", edge) +
    fill("M0 92l19 17-19 17-19-17z", ground);
  const stand = look.stand
    ? shadow(120, Number(look.stand)) +
      box(-96, 0, 12, Number(look.stand), palette.wood.main, 4) +
      box(84, 0, 12, Number(look.stand), palette.wood.main, 4)
    : "";
  return (
    stand +
    turnAbout(now.sway * 0.25, 0, 0, cloth) +
    box(-100, -6, 200, 12, palette.wood.dark, 6) +
    dot(-100, 0, 9, palette.wood.main) +
    dot(100, 0, 9, palette.wood.main)
  );
}

/** A crate of goods with the sign, for a table or a shop front. */
export const drawCrate = () =>
  shadow(70) +
  box(-66, -70, 132, 70, palette.wood.light, 5) +
  box(-66, -48, 132, 6, palette.wood.main) +
  box(-66, -22, 132, 6, palette.wood.main) +
  box(-40, -62, 80, 50, palette.paper.warm, 4) +
  place(-29, -53, drawCloudMark(palette.blue.main, palette.white), 0.58);

/** A tag that names a thing: words on a small board. */
export function drawTag(look: Look): string {
  const text = String(look.text ?? "");
  const size = Number(look.size ?? 26);
  const width = text.length * size + size * 1.3;
  const isGold = look.tone === "gold";
  const ground = isGold ? palette.gold.main : palette.white;
  const colour = isGold ? "#3d2a04" : palette.blue.dark;
  return (
    box(-width / 2, -size * 0.95, width, size * 1.9, ground, size * 0.5) +
    words(text, 0, size * 0.36, { size, colour })
  );
}
