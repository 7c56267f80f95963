import type { FigureState, Mood } from "./figure-state";

export const moods = {
  calm: { curve: 15, width: 18, open: 0, brow: 0, wide: 1, arc: 0 },
  glad: { curve: 15, width: 23, open: 0.85, brow: 0, wide: 1.02, arc: 0 },
  joy: { curve: 15, width: 23, open: 1, brow: 0, wide: 1, arc: 1 },
  think: { curve: -7, width: 12, open: 0, brow: 0.75, wide: 1, arc: 0 },
  worried: { curve: -10, width: 15, open: 0, brow: 1, wide: 1.06, arc: 0 },
  surprised: { curve: -3, width: 10, open: 0.72, brow: 0.5, wide: 1.2, arc: 0 },
  sly: { curve: 9, width: 14, open: 0, brow: 0.35, wide: 0.8, arc: 0 },
} satisfies Record<string, Mood>;

export type MoodName = keyof typeof moods;

const ink = "#1d2a45";
const lip = "#8f2f2a";

export function drawFace(now: FigureState): string {
  return drawEyes(now) + drawBrows(now) + drawMouth(now.mood, now.talk);
}

function drawEyes(now: FigureState): string {
  if (now.mood.arc > 0.5) {
    return `<path d="M152 174q14-19 28 0M220 174q14-19 28 0" stroke="${ink}" stroke-width="8.5" fill="none" stroke-linecap="round"/>`;
  }
  const dx = (now.lookX * 5).toFixed(1);
  const dy = (now.lookY * 4).toFixed(1);
  const height = (now.mood.wide * (1 - 0.9 * now.blink)).toFixed(2);
  const gx = now.lookX * 3;
  const gy = now.lookY * 3;
  const shine = (x: number) =>
    `<circle cx="${(x + 4 + gx).toFixed(1)}" cy="${(164 + gy).toFixed(1)}" r="4.2" fill="#fff"/>`;
  return (
    `<g transform="translate(${dx} ${dy})"><g transform="translate(0 170) scale(1 ${height}) translate(0 -170)">` +
    `<ellipse cx="166" cy="170" rx="10.5" ry="14" fill="${ink}"/><ellipse cx="234" cy="170" rx="10.5" ry="14" fill="${ink}"/>` +
    `${shine(166)}${shine(234)}</g></g>`
  );
}

function drawBrows(now: FigureState): string {
  const { brow } = now.mood;
  if (brow < 0.05) return "";
  const lift = (1 - brow) * 6;
  const slant = brow * 7;
  return `<path d="M152 ${(143 + lift + slant * 0.6).toFixed(1)}q13-${(4 + slant).toFixed(1)} 27-${slant.toFixed(1)}M221 ${(143 + lift - slant * 0.4).toFixed(1)}q14-${(4).toFixed(1)} 27 ${slant.toFixed(1)}" stroke="${ink}" stroke-width="6" fill="none" stroke-linecap="round" opacity="${Math.min(1, brow * 1.4).toFixed(2)}"/>`;
}

function drawMouth(mood: Mood, talk: number): string {
  const open = Math.max(mood.open, talk * 0.8);
  if (open < 0.14) {
    const w = mood.width;
    return `<path d="M${(200 - w).toFixed(1)} ${(204 - mood.curve * 0.2).toFixed(1)}q${w.toFixed(1)} ${mood.curve.toFixed(1)} ${(2 * w).toFixed(1)} 0" stroke="${lip}" stroke-width="6.5" fill="none" stroke-linecap="round"/>`;
  }
  return mood.curve < 0 ? drawRoundMouth(mood, open) : drawLaugh(mood, open);
}

function drawRoundMouth(mood: Mood, open: number): string {
  const ry = 4 + 11 * open;
  return `<ellipse cx="200" cy="${(206 + ry * 0.3).toFixed(1)}" rx="${(mood.width * 0.95).toFixed(1)}" ry="${ry.toFixed(1)}" fill="${lip}"/>`;
}

function drawLaugh(mood: Mood, open: number): string {
  const w = Math.max(16, mood.width) + 3 * open;
  const h = 6 + 22 * open;
  const mouth = `M${(200 - w).toFixed(1)} 199h${(2 * w).toFixed(1)}c0 ${(0.64 * h).toFixed(1)}-${(0.43 * w).toFixed(1)} ${h.toFixed(1)}-${w.toFixed(1)} ${h.toFixed(1)}s-${w.toFixed(1)}-${(0.36 * h).toFixed(1)}-${w.toFixed(1)}-${h.toFixed(1)}z`;
  const tongue =
    h > 17
      ? `<ellipse cx="200" cy="${(199 + h * 0.78).toFixed(1)}" rx="${(w * 0.5).toFixed(1)}" ry="${(h * 0.19).toFixed(1)}" fill="#ef8d80"/>`
      : "";
  return `<path d="${mouth}" fill="${lip}"/>${tongue}`;
}
