import { durationOf, spansOf } from "./frame";
import type { Caption, Moment, Storyboard } from "./storyboard";

const cents = (seconds: number) => Math.round(seconds * 100) / 100;

/** Every line of every scene on the film's own clock. */
export const captionsOf = (board: Storyboard): Caption[] =>
  spansOf(board).flatMap(({ scene, start }) =>
    scene.lines.map(({ at, over, text }) => ({
      start: cents(start + at),
      end: cents(start + at + over),
      text,
    })),
  );

export const chaptersOf = (board: Storyboard) =>
  spansOf(board).flatMap(({ scene, start }) =>
    scene.chapter ? [{ start: cents(start), title: scene.chapter }] : [],
  );

export function momentOf(board: Storyboard, { scene, at }: Moment): number {
  const span = spansOf(board).find((candidate) => candidate.scene.id === scene);
  if (!span) throw new Error(`${board.id}: no scene named ${scene}`);
  return cents(span.start + at);
}

/** What is wrong with a storyboard, in words; an empty list is a good storyboard. */
export function faultsOf(board: Storyboard): string[] {
  const captions = captionsOf(board);
  const end = durationOf(board);
  const faults = captions.flatMap((caption, i) => faultsOfCaption(caption, captions[i - 1], end));
  for (const { start, title } of chaptersOf(board)) {
    if (start < 0 || start >= end) faults.push(`chapter “${title}” lies outside the film`);
  }
  for (const moment of [board.poster, ...board.stills]) {
    if (momentOf(board, moment) >= end)
      faults.push(`a still of ${moment.scene} lies outside the film`);
  }
  for (const { law, article, quote } of board.basis) {
    if (quote.length < 6)
      faults.push(`the quote of ${law} ${article} is too short to mean anything`);
  }
  return faults.map((fault) => `${board.id}: ${fault}`);
}

function faultsOfCaption(caption: Caption, before: Caption | undefined, end: number): string[] {
  const { start, end: stop, text } = caption;
  const seconds = cents(stop - start);
  const faults: string[] = [];
  if (before && start < before.end)
    faults.push(`“${text}” begins before the caption above it ends`);
  if (start < 0 || stop > end) faults.push(`“${text}” lies outside the film`);
  if ([...text].length > 20) faults.push(`“${text}” is longer than 20 characters`);
  if (seconds < 1.8 || seconds > 4.5) faults.push(`“${text}” stands ${seconds} s, not 1.8–4.5`);
  if ([...text].length / seconds > 6)
    faults.push(`“${text}” asks for more than 6 characters a second`);
  return faults;
}

const stamp = (seconds: number) => {
  const ms = Math.round(seconds * 1000);
  const pad = (value: number, length = 2) => String(value).padStart(length, "0");
  return `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}.${pad(ms % 1000, 3)}`;
};

export const webVttOf = (board: Storyboard) =>
  `WEBVTT\n\n${captionsOf(board)
    .map(({ start, end, text }, i) => `${i + 1}\n${stamp(start)} --> ${stamp(end)}\n${text}\n`)
    .join("\n")}`;
