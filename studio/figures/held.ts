import { box, fill, hornCurl, line, place, words } from "../art/markup";
import { palette } from "../art/palette";
import type { FigureState, Look } from "./figure-state";
import { drawJarBody } from "./goods";

/** What a figure holds in front of it: look.holds names it, the dial `hold` makes it come and go. */
export function drawHeld(look: Look, now: FigureState): string {
  const size = now.dials.hold ?? 1;
  if (!look.holds || size < 0.02) return "";
  const draw = things[String(look.holds)];
  return draw ? place(200, 318, draw(look), size) : "";
}

const things: Record<string, (look: Look) => string> = {
  document: (look) => drawSheet(String(look.word ?? "")),
  jar: () => place(0, 14, drawJarBody("own"), 0.62),
  phone: () =>
    box(-26, -62, 52, 78, palette.ink.boot, 9) +
    box(-21, -56, 42, 64, palette.sky.day, 4) +
    box(-15, -50, 30, 30, palette.blue.main, 3) +
    place(-12, -43, line(hornCurl, palette.white, 3.4), 0.5) +
    box(-15, -14, 24, 5, palette.ink.quiet, 2) +
    box(-15, -5, 16, 5, palette.gold.main, 2),
};

function drawSheet(word: string): string {
  return (
    fill("M-44-66h74l16 16V22h-90z", palette.white) +
    fill("M30-66v16h16z", palette.blue.soft) +
    line("M-44-66h74l16 16V22h-90z", palette.blue.mist, 2.5) +
    words(word, 0, -30, { size: 19, colour: palette.blue.dark }) +
    line("M-30-16h58M-30-3h58", palette.blue.mist, 6)
  );
}
