import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { LawQuote } from "#shared/quiz/quiz-schemas";
import { createEpisodeBriefs, episodeLoaders, episodePersonalData } from "../../../server/episodes";
import { EpisodeModel } from "../../../server/episodes/episode-model";
import { keepProgress } from "../../../server/episodes/progress-model";
import { useDatabase } from "../../support/database";
import { anEpisode } from "./an-episode";

describe("the episodes' content", () => {
  useDatabase();
  const contentFolder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  mkdirSync(path.join(contentFolder, "episodes"));
  afterAll(() => rmSync(contentFolder, { recursive: true }));
  const put = (id: string, changes: object = {}) => {
    const { _id, ...rest } = anEpisode({ _id: id });
    const file = path.join(contentFolder, "episodes", `${id}.json`);
    writeFileSync(file, JSON.stringify({ id, ...rest, ...changes }));
    return file;
  };
  const loadWith = async (quoteOf: () => LawQuote) => {
    const [loader] = episodeLoaders({ contentFolder, quoteOf });
    return (await loader?.load())?.added;
  };
  const loadContent = () => loadWith(() => ({}) as LawQuote);
  beforeEach(async () => {
    await EpisodeModel.deleteMany({});
    put("one-film");
    put("two-film", { order: 2 });
  });

  it("is added once", async () => {
    expect(await loadContent()).toBe(2);
    expect(await loadContent()).toBe(0);
  });

  it("leaves an edited episode alone", async () => {
    await loadContent();
    await EpisodeModel.updateOne({ _id: "one-film" }, { title: "改过的题目" });
    await loadContent();
    expect(await EpisodeModel.findById("one-film").lean()).toMatchObject({ title: "改过的题目" });
  });

  it("stops the start, naming the file, when one is not as it should be", async () => {
    const file = put("bad-film", { durationSeconds: "long" });
    await expect(loadContent()).rejects.toThrow(/episodes\/bad-film\.json.*durationSeconds/s);
    rmSync(file);
  });

  it("stops the start when an article is of a law that is not in the list", async () => {
    const quoteOf = () => {
      throw new Error("The list of laws has no such law.");
    };
    await expect(loadWith(quoteOf)).rejects.toThrow("no such law");
    expect(await EpisodeModel.countDocuments()).toBe(0);
  });

  it("is known in a line, with the address of its small poster", async () => {
    await loadContent();
    const briefs = createEpisodeBriefs({ mediaBaseUrl: undefined });
    expect(await briefs.find("one-film")).toEqual({
      id: "one-film",
      title: "一部短片",
      posterSmall: "/media/a-film-small.jpg",
    });
    expect(await briefs.find("no-film")).toBeNull();
  });

  it("gives and forgets what an account watched", async () => {
    const [mine, other] = ["a".repeat(24), "b".repeat(24)];
    const sentAt = new Date("2026-11-20T08:00:00Z");
    const message = { positionSeconds: 3, isFinished: true, sentAt };
    await keepProgress(mine, "one-film", message);
    await keepProgress(other, "one-film", message);
    expect(await episodePersonalData.exportAccount(mine)).toEqual([
      {
        episodeId: "one-film",
        positionSeconds: 3,
        isFinished: true,
        watchedAt: sentAt.toISOString(),
      },
    ]);
    await episodePersonalData.eraseAccount(mine);
    expect(await episodePersonalData.exportAccount(mine)).toEqual([]);
    expect(await episodePersonalData.exportAccount(other)).toHaveLength(1);
  });
});
