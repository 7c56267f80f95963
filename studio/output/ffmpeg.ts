import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";

/** Debian's ffmpeg does the packing; without it there is no film. */
export function assertFfmpeg() {
  const { status } = spawnSync("ffmpeg", ["-version"], { stdio: "ignore" });
  if (status !== 0) throw new Error("ffmpeg is missing. Install it: apt-get install ffmpeg");
}

interface FilmSettings {
  file: string;
  soundFile: string;
  width: number;
  height: number;
  framesPerSecond: number;
}

/** Frames go in one by one; `finish` waits until the file is whole. */
export function openFilm({ file, soundFile, width, height, framesPerSecond }: FilmSettings) {
  const child = spawn(
    "ffmpeg",
    [
      ...["-hide_banner", "-loglevel", "error", "-y"],
      ...["-f", "rawvideo", "-pix_fmt", "rgba", "-s", `${width}x${height}`],
      ...["-r", String(framesPerSecond), "-i", "pipe:0", "-i", soundFile],
      ...["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"],
      ...["-c:v", "libx264", "-profile:v", "high", "-level", "4.0", "-preset", "slower"],
      ...["-tune", "animation", "-crf", "28", "-g", String(framesPerSecond * 8)],
      ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"],
      ...["-c:a", "aac", "-b:a", "64k", "-shortest"],
      // No date and no encoder's name inside: the same storyboard gives the same file.
      ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"],
      ...["-flags:a", "+bitexact", "-movflags", "+faststart", file],
    ],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  const closed = once(child, "close");
  return {
    async addFrame(pixels: Buffer) {
      if (!child.stdin.write(pixels)) await once(child.stdin, "drain");
    },
    async finish() {
      child.stdin.end();
      const [code] = await closed;
      if (code !== 0) throw new Error(`ffmpeg stopped with ${code} while writing ${file}`);
    },
  };
}

/** The best JPEG that stays under `maxBytes`. */
export function writeJpeg(
  pixels: Buffer,
  width: number,
  height: number,
  file: string,
  maxBytes: number,
) {
  for (const quality of [2, 3, 4, 5, 7, 10]) {
    const { status } = spawnSync(
      "ffmpeg",
      [
        ...["-hide_banner", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgba"],
        ...["-s", `${width}x${height}`, "-i", "pipe:0", "-frames:v", "1"],
        ...["-pix_fmt", "yuvj444p", "-q:v", String(quality), "-huffman", "optimal"],
        ...["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", file],
      ],
      { input: pixels, stdio: ["pipe", "inherit", "inherit"] },
    );
    if (status !== 0) throw new Error(`ffmpeg could not write ${file}`);
    if (statSync(file).size <= maxBytes) return;
  }
  throw new Error(`${file} does not fit into ${maxBytes} bytes`);
}
