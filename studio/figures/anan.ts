import { ananParts } from "../art/anan-parts";
import { cut, place, shadow, turnAbout } from "../art/markup";
import { palette } from "../art/palette";
import { drawFace } from "./face";
import type { FigureState, Look } from "./figure-state";
import { drawHeld } from "./held";
import { drawArm } from "./poses";

const sleeve = {
  sleeve: palette.gold.deep,
  skin: palette.skin.main,
  rim: palette.skin.shade,
  cuff: palette.blue.light,
};

/** Anan on the feet at 0, 0. Scarf and curl lag behind whatever the body does. */
export function drawAnan(look: Look, now: FigureState): string {
  const { left, right, leftInFront, rightInFront } = now.arms;
  const leftArm = drawArm(left, sleeve);
  const rightArm = drawArm(right, sleeve);
  const body =
    drawFeet(now.step) +
    (leftInFront ? "" : leftArm) +
    (rightInFront ? "" : rightArm) +
    cut(`${now.id}-robe`, ananParts.robeShape, ananParts.robe) +
    drawScarf(now.sway) +
    drawHead(now) +
    drawHeld(look, now) +
    (leftInFront ? leftArm : "") +
    (rightInFront ? rightArm : "");
  return shadow(96, 2) + place(-200, -389, body);
}

function drawFeet(step: number): string {
  const lift = step * 7;
  return (
    place(0, -Math.max(0, lift), ananParts.feetLeft) +
    place(0, -Math.max(0, -lift), ananParts.feetRight)
  );
}

function drawScarf(sway: number): string {
  return (
    turnAbout(sway, 238, 252, ananParts.scarfTailBack) +
    turnAbout(sway * 0.65, 232, 250, ananParts.scarfTailFront) +
    ananParts.scarfWrap
  );
}

function drawHead(now: FigureState): string {
  const tilt = now.nod * 0.4 - now.sway * 0.14 + now.lookX * 2;
  const dip = now.breath * 0.9 + Math.abs(now.nod) * 0.5;
  const head =
    ananParts.ears +
    ananParts.face +
    ananParts.hair +
    turnAbout(now.sway * 0.5, 196, 50, ananParts.curl) +
    ananParts.cheeks +
    drawFace(now);
  return place(0, dip, turnAbout(tilt, 200, 240, head));
}
