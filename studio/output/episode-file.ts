import { captionsOf, chaptersOf, momentOf } from "../timeline/captions";
import { durationOf, picture } from "../timeline/frame";
import type { Storyboard } from "../timeline/storyboard";

const stillName = (board: Storyboard, number: number) => `${board.id}-${number}.jpg`;

/** What the server loads: everything about an episode except its pictures and sound. */
export function episodeFileOf(board: Storyboard) {
  return {
    id: board.id,
    order: board.order,
    title: board.title,
    summary: board.summary,
    topic: board.topic,
    right: board.right,
    durationSeconds: Math.round(durationOf(board) * 100) / 100,
    width: picture.width,
    height: picture.height,
    video: `${board.id}.mp4`,
    captionsFile: `${board.id}.vtt`,
    poster: `${board.id}.jpg`,
    posterSmall: `${board.id}-small.jpg`,
    captions: captionsOf(board),
    chapters: chaptersOf(board),
    stills: board.stills.map((still, i) => ({
      at: momentOf(board, still),
      image: stillName(board, i + 1),
      alt: still.alt,
    })),
    article: board.article.map(({ heading, paragraphs, still }) => ({
      heading,
      paragraphs,
      ...(still === undefined ? {} : { image: stillName(board, still) }),
    })),
    doThis: board.doThis,
    basis: board.basis,
    isSample: true,
  };
}
