import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { episodeFileOf } from "./output/episode-file";
import { assertFfmpeg, openFilm, writeJpeg } from "./output/ffmpeg";
import { rasterise, rasterisePng } from "./output/rasterise";
import { composeSoundtrack, toWav } from "./output/soundtrack";
import { storyboards } from "./storyboards/index";
import { faultsOf, momentOf, webVttOf } from "./timeline/captions";
import { durationOf, picture, renderFrame } from "./timeline/frame";
import type { Storyboard } from "./timeline/storyboard";

const content = path.resolve("server/content");
const say = (text: string) => process.stdout.write(text);

async function renderEpisodes(words: string[]) {
  const ids = words.filter((word) => word !== "--frames");
  const wanted = storyboards.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const unknown = ids.filter((id) => !storyboards.some((board) => board.id === id));
  if (unknown.length > 0) throw new Error(`No such episode: ${unknown.join(", ")}`);
  const faults = wanted.flatMap(faultsOf);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  if (words.includes("--frames")) {
    wanted.forEach(writeFrames);
    return;
  }
  assertFfmpeg();
  for (const folder of ["media", "episodes"]) {
    mkdirSync(path.join(content, folder), { recursive: true });
  }
  for (const board of wanted) {
    writeTexts(board);
    writePictures(board);
    await writeFilm(board);
  }
}

/** For the eye, while a storyboard is being written: a small picture of every second. */
function writeFrames(board: Storyboard) {
  const folder = path.resolve("dist/studio/frames");
  mkdirSync(folder, { recursive: true });
  for (let seconds = 0; seconds < durationOf(board); seconds += 1) {
    const name = `${board.id}-${String(seconds).padStart(3, "0")}.png`;
    writeFileSync(path.join(folder, name), rasterisePng(renderFrame(board, seconds), 640));
  }
  say(`${board.id}: a picture of every second in ${folder}\n`);
}

const mediaFile = (name: string) => path.join(content, "media", name);

function writeTexts(board: Storyboard) {
  const file = path.join(content, "episodes", `${board.id}.json`);
  writeFileSync(file, `${JSON.stringify(episodeFileOf(board), null, 2)}\n`);
  writeFileSync(mediaFile(`${board.id}.vtt`), webVttOf(board));
}

function writePictures(board: Storyboard) {
  const write = (seconds: number, width: number, name: string, maxBytes: number) => {
    const height = (width * 9) / 16;
    const pixels = rasterise(renderFrame(board, seconds), width);
    writeJpeg(pixels, width, height, mediaFile(name), maxBytes);
  };
  const poster = momentOf(board, board.poster);
  write(poster, 1280, `${board.id}.jpg`, 120_000);
  write(poster, 480, `${board.id}-small.jpg`, 30_000);
  for (const [i, still] of board.stills.entries()) {
    write(momentOf(board, still), 960, `${board.id}-${i + 1}.jpg`, 80_000);
  }
  say(`${board.id}: poster and ${board.stills.length} stills\n`);
}

async function writeFilm(board: Storyboard) {
  const folder = mkdtempSync(path.join(tmpdir(), "episode-"));
  const soundFile = path.join(folder, "sound.wav");
  writeFileSync(soundFile, toWav(composeSoundtrack(board)));
  const film = openFilm({ file: mediaFile(`${board.id}.mp4`), soundFile, ...picture });
  const frames = Math.round(durationOf(board) * picture.framesPerSecond);
  for (let frame = 0; frame < frames; frame += 1) {
    const svg = renderFrame(board, frame / picture.framesPerSecond);
    await film.addFrame(rasterise(svg, picture.width));
    if (frame % 150 === 0) say(`${board.id}: frame ${frame} of ${frames}\n`);
  }
  await film.finish();
  rmSync(folder, { recursive: true, force: true });
  say(`${board.id}: ${frames} frames, ${durationOf(board).toFixed(1)} s, done\n`);
}

renderEpisodes(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
