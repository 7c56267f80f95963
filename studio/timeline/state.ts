import { type MoodName, moods } from "../figures/face";
import type { ArmPose, FigureState, Mood } from "../figures/figure-state";
import { poses } from "../figures/poses";
import { clamp, easings, mix, progress, scatter, seedOf } from "./easing";
import type { Cast, Line, Move } from "./storyboard";

const entrances = new Set(["pop-in", "fade-in", "drop-in"]);
const round = (value: number) => Math.round(value * 1000) / 1000;

type MoveOf<A extends Move["act"]> = Extract<Move, { act: A }>;

function movesOf<A extends Move["act"]>(cast: Cast, ...acts: A[]): MoveOf<A>[] {
  const wanted = new Set<string>(acts);
  return (cast.moves ?? []).filter((move) => wanted.has(move.act)) as MoveOf<A>[];
}

/** The spot alone: cheap, because follow-through asks for it at many moments. */
function spotAt(cast: Cast, seconds: number): { x: number; y: number } {
  let { x, y } = cast;
  for (const move of movesOf(cast, "walk", "glide")) {
    const ease = move.act === "walk" ? "both" : (move.ease ?? "both");
    const share = progress(seconds, move.at, move.over, ease);
    if (move.x !== undefined) x = mix(x, move.x, share);
    if (move.act === "glide" && move.y !== undefined) y = mix(y, move.y, share);
  }
  return { x, y };
}

/** Follow-through: the speed of the last second, remembered by a damped spring. */
function swayAt(cast: Cast, seconds: number): number {
  const stepSeconds = 0.05;
  let sum = 0;
  for (let i = 0; i < 18; i += 1) {
    const then = seconds - i * stepSeconds;
    const speed = spotAt(cast, then).x - spotAt(cast, then - stepSeconds).x;
    const age = i * stepSeconds;
    sum += speed * Math.exp(-3.6 * age) * Math.cos(8 * age - 0.4);
  }
  const idle = 2.4 * Math.sin(seconds * 1.9 + (seedOf(cast.id) % 7));
  return clamp(sum * 0.5, -34, 34) + idle;
}

function squash(amount: number) {
  return { scaleX: 1 + amount, scaleY: 1 - amount };
}

interface Bounce {
  lift: number;
  scaleX: number;
  scaleY: number;
  opacity: number;
  turn: number;
  shift: number;
}

const still: Bounce = { lift: 0, scaleX: 1, scaleY: 1, opacity: 1, turn: 0, shift: 0 };

/** Crouch, jump, stretch in the air, squash on landing. */
function hopAt(p: number, height: number): Partial<Bounce> {
  if (p < 0.22) return squash(0.12 * Math.sin((p / 0.22) * Math.PI * 0.5));
  if (p < 0.72) {
    const air = (p - 0.22) / 0.5;
    return { lift: 4 * height * air * (1 - air), ...squash(-0.09 * Math.cos(air * Math.PI) ** 2) };
  }
  const rest = (p - 0.72) / 0.28;
  return squash(0.11 * Math.exp(-3 * rest) * Math.cos(rest * 9));
}

function dropAt(p: number): Partial<Bounce> {
  if (p < 0.5) return { lift: 620 * (1 - (p / 0.5) ** 2), ...squash(-0.1 * p) };
  const rest = (p - 0.5) / 0.5;
  return squash(0.2 * Math.exp(-4.5 * rest) * Math.cos(rest * 13));
}

function popAt(p: number): Partial<Bounce> {
  const grown = easings.spring(p);
  const wobble = 0.1 * Math.sin(p * 14) * (1 - p);
  return { scaleX: grown * (1 + wobble), scaleY: grown * (1 - wobble) };
}

function walkAt(p: number, steps: number): Partial<Bounce> {
  const phase = p * steps * Math.PI;
  const fade = Math.min(1, p * 8, (1 - p) * 8);
  return {
    lift: Math.abs(Math.sin(phase)) * 13 * fade,
    turn: Math.sin(phase) * 3.2 * fade,
    ...squash(0.035 * Math.cos(2 * phase) * fade),
  };
}

const pressAt = (p: number): Partial<Bounce> => squash(0.14 * Math.sin(p * Math.PI));
const trembleAt = (p: number): Partial<Bounce> => ({ shift: Math.sin(p * 60) * 5 * (1 - p) });

/** What each act adds while it runs, from its share 0…1. */
function bounceOf(move: Move, p: number): Partial<Bounce> {
  switch (move.act) {
    case "hop":
      return hopAt(p, move.height ?? 46);
    case "drop-in":
      return dropAt(p);
    case "pop-in":
      return popAt(p);
    case "pop-out":
      return { scaleX: 1 - easings.wind(p), scaleY: 1 - easings.wind(p) };
    case "fade-in":
      return { opacity: easings.out(p) };
    case "fade-out":
      return { opacity: 1 - easings.out(p) };
    case "walk":
      return walkAt(p, move.steps ?? Math.max(2, Math.round(move.over * 3)));
    case "press":
      return pressAt(p);
    case "tremble":
      return trembleAt(p);
    default:
      return {};
  }
}

const usualSeconds: Partial<Record<Move["act"], number>> = {
  hop: 0.7,
  "drop-in": 0.9,
  "pop-in": 0.75,
  "pop-out": 0.4,
  "fade-in": 0.5,
  "fade-out": 0.4,
  press: 0.4,
  tremble: 0.8,
  nod: 0.6,
};
const lasting = new Set(["pop-out", "fade-out"]);

function addBounce(sum: Bounce, part: Partial<Bounce>): Bounce {
  const add = { ...still, ...part };
  return {
    lift: sum.lift + add.lift,
    scaleX: sum.scaleX * add.scaleX,
    scaleY: sum.scaleY * add.scaleY,
    opacity: sum.opacity * add.opacity,
    turn: sum.turn + add.turn,
    shift: sum.shift + add.shift,
  };
}

function shareOf(move: Move, seconds: number): number {
  const over = ("over" in move ? move.over : undefined) ?? usualSeconds[move.act] ?? 0.5;
  return (seconds - move.at) / over;
}

function bouncesAt(cast: Cast, seconds: number): Bounce {
  let sum = still;
  for (const move of cast.moves ?? []) {
    const p = shareOf(move, seconds);
    if (p < 0 && entrances.has(move.act)) return { ...still, opacity: 0 };
    const isRunning = p >= 0 && (p <= 1 || lasting.has(move.act));
    if (isRunning) sum = addBounce(sum, bounceOf(move, Math.min(p, 1)));
  }
  return sum;
}

function trackAt(
  start: number,
  moves: { at: number; over: number; to: number }[],
  seconds: number,
) {
  let value = start;
  for (const move of moves) {
    const ease = "ease" in move ? (move as { ease?: keyof typeof easings }).ease : undefined;
    value = mix(value, move.to, progress(seconds, move.at, move.over, ease ?? "both"));
  }
  return value;
}

function dialsAt(cast: Cast, seconds: number): Partial<Record<string, number>> {
  const dials: Partial<Record<string, number>> = {};
  for (const move of movesOf(cast, "dial")) {
    const start = dials[move.dial] ?? move.from ?? 0;
    const share = progress(seconds, move.at, move.over, move.ease ?? "both");
    dials[move.dial] = mix(start, move.to, share);
  }
  return dials;
}

function mixPoses(from: ArmPose, to: ArmPose, share: number): ArmPose {
  const side = (a: ArmPose["left"], b: ArmPose["left"]) =>
    a.map((value, i) => mix(value, b[i] ?? value, share));
  return {
    left: side(from.left, to.left),
    right: side(from.right, to.right),
    rightInFront: share > 0.4 ? to.rightInFront : from.rightInFront,
    leftInFront: share > 0.4 ? to.leftInFront : from.leftInFront,
  };
}

function armsAt(cast: Cast, seconds: number): ArmPose {
  let now = poses[cast.pose ?? "stand"];
  for (const move of movesOf(cast, "arms")) {
    const share = progress(seconds, move.at, move.over ?? 0.55, "wind");
    if (share !== 0) now = mixPoses(now, poses[move.pose], share);
  }
  for (const move of movesOf(cast, "wave")) {
    const p = (seconds - move.at) / move.over;
    if (p > 0 && p < 1)
      now = swingRight(now, 15 * Math.sin(p * move.over * 9) * Math.sin(p * Math.PI));
  }
  return now;
}

/** Turns the right arm about its shoulder, the hand more than the elbow. */
function swingRight(pose: ArmPose, degrees: number): ArmPose {
  const [shoulderX = 0, shoulderY = 0] = pose.right;
  const right = pose.right.map((value, i) => {
    const pair = i - (i % 2);
    const dx = (pose.right[pair] ?? 0) - shoulderX;
    const dy = (pose.right[pair + 1] ?? 0) - shoulderY;
    const angle = (degrees * Math.PI * (pair / 14)) / 180;
    const turned =
      i % 2 === 0
        ? dx * Math.cos(angle) - dy * Math.sin(angle) + shoulderX
        : dx * Math.sin(angle) + dy * Math.cos(angle) + shoulderY;
    return pair === 0 ? value : turned;
  });
  return { ...pose, right };
}

function moodAt(cast: Cast, seconds: number): Mood {
  let now: Mood = moods[cast.mood ?? "calm"];
  for (const move of movesOf(cast, "feel")) {
    const share = progress(seconds, move.at, move.over ?? 0.3, "out");
    now = mixMoods(now, moods[move.mood as MoodName], share);
  }
  return now;
}

function mixMoods(from: Mood, to: Mood, share: number): Mood {
  return {
    curve: mix(from.curve, to.curve, share),
    width: mix(from.width, to.width, share),
    open: mix(from.open, to.open, share),
    brow: mix(from.brow, to.brow, share),
    wide: mix(from.wide, to.wide, share),
    arc: share > 0.5 ? to.arc : from.arc,
  };
}

function blinkAt(id: string, seconds: number): number {
  const every = 3.7;
  const phase = (seconds + scatter(seedOf(id)) * every) % every;
  return phase < 0.16 ? Math.sin((phase / 0.16) * Math.PI) : 0;
}

/** The mouth opens and shuts about four times a second, never twice alike. */
function talkAt(id: string, lines: Line[], seconds: number): number {
  const line = lines.find(({ who, at, over }) => who === id && seconds > at && seconds < at + over);
  if (!line) return 0;
  const beat = (seconds - line.at) * 4.4;
  const loud = 0.35 + 0.65 * scatter(seedOf(line.text) + Math.floor(beat));
  const fade = clamp(Math.min((seconds - line.at) * 6, (line.at + line.over - 0.25 - seconds) * 6));
  return Math.sin((beat % 1) * Math.PI) * loud * fade;
}

function lookAt(cast: Cast, seconds: number) {
  let lookX = 0;
  let lookY = 0;
  for (const move of movesOf(cast, "look")) {
    const share = progress(seconds, move.at, 0.28, "both");
    lookX = mix(lookX, move.x, share);
    lookY = mix(lookY, move.y, share);
  }
  return { lookX, lookY };
}

function nodAt(cast: Cast, seconds: number): number {
  let nod = 0;
  for (const move of movesOf(cast, "nod")) {
    const p = shareOf(move, seconds);
    if (p > 0 && p < 1) nod += Math.sin(p * Math.PI * 3) * 7 * (1 - p);
  }
  return nod;
}

function stepAt(cast: Cast, seconds: number): number {
  for (const move of movesOf(cast, "walk")) {
    const p = shareOf(move, seconds);
    const steps = move.steps ?? Math.max(2, Math.round(move.over * 3));
    if (p > 0 && p < 1) return Math.sin(p * steps * Math.PI) * Math.min(1, p * 8, (1 - p) * 8);
  }
  return 0;
}

export function stateAt(cast: Cast, lines: Line[], seconds: number): FigureState {
  const spot = spotAt(cast, seconds);
  const bounce = bouncesAt(cast, seconds);
  const grown = trackAt(cast.scale ?? 1, movesOf(cast, "grow"), seconds);
  const turned = trackAt(cast.turn ?? 0, movesOf(cast, "turn"), seconds);
  return {
    id: cast.id,
    seconds,
    x: round(spot.x + bounce.shift),
    y: round(spot.y - bounce.lift),
    turn: round(turned + bounce.turn),
    scaleX: round(grown * bounce.scaleX * (cast.flip ? -1 : 1)),
    scaleY: round(grown * bounce.scaleY),
    opacity: round(bounce.opacity),
    sway: swayAt(cast, seconds),
    breath: Math.sin(seconds * 2.1 + (seedOf(cast.id) % 5)),
    blink: blinkAt(cast.id, seconds),
    talk: talkAt(cast.id, lines, seconds),
    nod: nodAt(cast, seconds),
    ...lookAt(cast, seconds),
    step: stepAt(cast, seconds),
    mood: moodAt(cast, seconds),
    arms: armsAt(cast, seconds),
    dials: dialsAt(cast, seconds),
  };
}
