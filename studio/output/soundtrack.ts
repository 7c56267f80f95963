import { mix, scatter } from "../timeline/easing";
import { durationOf, spansOf } from "../timeline/frame";
import type { Cast, Storyboard } from "../timeline/storyboard";

/**
 * A quiet tune made for each film from its own storyboard: pentatonic plucks, a bowed pad under
 * them, and a small sound where something lands. Nothing is sampled; the seed decides every note.
 */
const rate = 44_100;
const scale = [0, 2, 4, 7, 9, 12, 14, 16];
const beatSeconds = 0.62;
const tau = Math.PI * 2;

type Track = Float32Array;

export function composeSoundtrack(board: Storyboard): { left: Track; right: Track; rate: number } {
  const seconds = durationOf(board);
  const dry = new Float32Array(Math.ceil(seconds * rate));
  addPad(dry, board.tune.rootHz / 2, seconds);
  addPlucks(dry, board, seconds);
  addCues(dry, board);
  const left = addRoom(dry, [0.0431, 0.0733, 0.1117]);
  const right = addRoom(dry, [0.0479, 0.0797, 0.1031]);
  finish(left, right, seconds);
  return { left, right, rate };
}

const pitch = (rootHz: number, step: number) => rootHz * 2 ** ((scale[step] ?? 0) / 12);

function addTone(track: Track, at: number, over: number, sound: (since: number) => number): void {
  const start = Math.floor(at * rate);
  const end = Math.min(track.length, start + Math.floor(over * rate));
  for (let i = Math.max(0, start); i < end; i += 1) {
    track[i] = (track[i] ?? 0) + sound((i - start) / rate);
  }
}

/** A plucked string: upper partials die first. */
function addPluck(track: Track, at: number, hertz: number, loud: number) {
  addTone(track, at, 2.2, (t) => {
    const attack = Math.min(1, t / 0.006);
    const body =
      Math.sin(tau * hertz * t) * Math.exp(-2.3 * t) +
      0.34 * Math.sin(tau * hertz * 2.002 * t) * Math.exp(-4.2 * t) +
      0.13 * Math.sin(tau * hertz * 3.01 * t) * Math.exp(-7.5 * t);
    return attack * body * loud;
  });
}

function addPlucks(track: Track, board: Storyboard, seconds: number) {
  const { seed, rootHz } = board.tune;
  const beats = Math.floor((seconds - 2.2) / (beatSeconds / 2));
  let step = 2;
  for (let i = 0; i < beats; i += 1) {
    const isStrong = i % 4 === 0;
    const chance = scatter(seed * 977 + i);
    if (!isStrong && chance > 0.42) continue;
    const leap = Math.round((scatter(seed * 131 + i) - 0.5) * 4);
    step = Math.min(scale.length - 1, Math.max(0, step + leap));
    const at = 0.35 + i * (beatSeconds / 2) + scatter(seed + i * 7) * 0.012;
    addPluck(track, at, pitch(rootHz, isStrong ? step - (step % 2) : step), isStrong ? 0.2 : 0.12);
    if (i % 16 === 0) addPluck(track, at, rootHz / 2, 0.16);
  }
}

/** Two bowed strings a fifth apart, breathing slowly. */
function addPad(track: Track, rootHz: number, seconds: number) {
  const bars = [0, 4, 3, 4];
  const barSeconds = beatSeconds * 8;
  for (let bar = 0; bar * barSeconds < seconds; bar += 1) {
    const low = pitch(rootHz, bars[bar % bars.length] ?? 0);
    for (const [hertz, loud] of [
      [low, 0.05],
      [low * 1.5, 0.03],
    ] as const) {
      addTone(track, bar * barSeconds, barSeconds + 1.4, (t) => bowed(t, hertz, loud, barSeconds));
    }
  }
}

function bowed(t: number, hertz: number, loud: number, barSeconds: number) {
  const swell = Math.min(1, t / 1.4) * Math.min(1, Math.max(0, (barSeconds + 1.4 - t) / 1.4));
  const turn = tau * hertz * t + 0.35 * Math.sin(tau * 4.6 * t) * Math.min(1, t / 1.5);
  const tone = Math.sin(turn) + 0.42 * Math.sin(2 * turn) + 0.2 * Math.sin(3 * turn);
  return tone * swell * loud;
}

/** Small sounds, at the moments the storyboard already names. */
function addCues(track: Track, board: Storyboard) {
  for (const { scene, start } of spansOf(board)) {
    if (scene.enter.kind !== "cut") addWhoosh(track, start, board.tune.seed);
    for (const cast of scene.cast) addCuesOf(track, cast, start, board.tune.rootHz);
  }
}

function addCuesOf(track: Track, cast: Cast, start: number, rootHz: number) {
  for (const move of cast.moves ?? []) {
    if (move.act === "pop-in") addBlip(track, start + move.at, rootHz * 3);
    if (move.act === "drop-in") addThud(track, start + move.at + 0.45, 0.16);
    if (move.act === "dial" && move.dial === "stamp") addThud(track, start + move.at, 0.3);
    if (move.act === "dial" && move.dial === "lit") addBlip(track, start + move.at, rootHz * 4);
  }
}

function addBlip(track: Track, at: number, hertz: number) {
  addTone(track, at, 0.4, (t) => {
    const rising = hertz * (1 + 0.25 * Math.min(1, t / 0.06));
    return Math.sin(tau * rising * t) * Math.min(1, t / 0.004) * Math.exp(-16 * t) * 0.07;
  });
}

function addThud(track: Track, at: number, loud: number) {
  addTone(track, at, 0.5, (t) => {
    const falling = 92 - 34 * Math.min(1, t / 0.12);
    return Math.sin(tau * falling * t) * Math.min(1, t / 0.003) * Math.exp(-13 * t) * loud;
  });
}

function addWhoosh(track: Track, at: number, seed: number) {
  let smooth = 0;
  let count = 0;
  addTone(track, at, 0.8, (t) => {
    count += 1;
    smooth = mix(
      smooth,
      scatter(seed * 7919 + count) * 2 - 1,
      0.05 + 0.07 * Math.sin((t / 0.8) * Math.PI),
    );
    return smooth * Math.sin((t / 0.8) * Math.PI) ** 2 * 0.12;
  });
}

/** A small room: three echoes that feed back, darker each time. */
function addRoom(dry: Track, delays: number[]): Track {
  const wet = Float32Array.from(dry);
  for (const delay of delays) {
    const offset = Math.floor(delay * rate);
    const line = new Float32Array(dry.length);
    let dull = 0;
    for (let i = offset; i < dry.length; i += 1) {
      const echo = (dry[i - offset] ?? 0) + 0.55 * (line[i - offset] ?? 0);
      dull = mix(dull, echo, 0.45);
      line[i] = dull;
      wet[i] = (wet[i] ?? 0) + 0.16 * dull;
    }
  }
  return wet;
}

/** One loudness for every film, and no click at either end. */
function finish(left: Track, right: Track, seconds: number) {
  let peak = 0.001;
  for (let i = 0; i < left.length; i += 1) {
    peak = Math.max(peak, Math.abs(left[i] ?? 0), Math.abs(right[i] ?? 0));
  }
  for (let i = 0; i < left.length; i += 1) {
    const t = i / rate;
    const fade = Math.min(1, t / 0.4, Math.max(0, (seconds - t) / 1.8));
    left[i] = ((left[i] ?? 0) / peak) * 0.36 * fade;
    right[i] = ((right[i] ?? 0) / peak) * 0.36 * fade;
  }
}

/** 16-bit PCM in a WAV wrapper, the plainest thing ffmpeg reads. */
export function toWav({ left, right, rate: hertz }: ReturnType<typeof composeSoundtrack>): Buffer {
  const bytes = left.length * 4;
  const wav = Buffer.alloc(44 + bytes);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + bytes, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(hertz, 24);
  wav.writeUInt32LE(hertz * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(bytes, 40);
  for (let i = 0; i < left.length; i += 1) {
    wav.writeInt16LE(Math.round((left[i] ?? 0) * 32_767), 44 + i * 4);
    wav.writeInt16LE(Math.round((right[i] ?? 0) * 32_767), 46 + i * 4);
  }
  return wav;
}
