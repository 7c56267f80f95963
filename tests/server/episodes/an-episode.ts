import type { EpisodeRecord } from "../../../server/episodes/episode-model";

/** An episode as it is stored. */
export function anEpisode(changes: Partial<EpisodeRecord> = {}): EpisodeRecord {
  return {
    _id: "a-film",
    order: 1,
    title: "一部短片",
    summary: "只在测试里放",
    topic: "patent",
    right: "patent",
    durationSeconds: 40,
    width: 1280,
    height: 720,
    video: "a-film.mp4",
    captionsFile: "a-film.vtt",
    poster: "a-film.jpg",
    posterSmall: "a-film-small.jpg",
    captions: [{ start: 0, end: 2, text: "您好" }],
    chapters: [{ start: 0, title: "开头" }],
    stills: [],
    article: [{ heading: "开头", paragraphs: ["您好"], image: null }],
    doThis: "先申请",
    basis: [{ law: "patent-law-2020", article: "9", quote: "两个以上的申请人" }],
    isSample: true,
    ...changes,
  };
}
