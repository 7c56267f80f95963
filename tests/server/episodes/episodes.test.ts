import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type EpisodeCard,
  type EpisodeView,
  episodeCard,
  episodeFile,
  episodeView,
} from "#shared/episodes/episode-schemas";
import { root } from "../../support/engine-file";
import { signIn } from "../../support/factories";
import { testDeps, useTestServer } from "../../support/test-server";

const ids = ["first-to-file", "ask-for-help"];
const fileOf = (id: string) =>
  episodeFile.parse(
    JSON.parse(readFileSync(path.join(root, `server/content/episodes/${id}.json`), "utf8")),
  );
/** Every address in an episode's page. */
const addressesOf = (view: EpisodeView) => [
  ...[view.video, view.captionsFile, view.poster, view.posterSmall],
  ...view.article.flatMap(({ image }) => (image === null ? [] : [image])),
];

describe("the episodes", () => {
  const ask = useTestServer({}, { hasContent: true });
  const read = async (id: string) => {
    const answer = await ask("get", `/api/episodes/${id}`);
    expect(answer.status).toBe(200);
    return answer.body.data as EpisodeView;
  };

  describe("GET /api/episodes", () => {
    it("lists them in the order of the series, to people without a session too", async () => {
      const answer = await ask("get", "/api/episodes");
      const items = answer.body.data.items as EpisodeCard[];
      const expected = ids.toSorted((one, other) => fileOf(one).order - fileOf(other).order);
      expect(answer.status).toBe(200);
      expect(items.map(({ id }) => id)).toEqual(expected);
      expect(items.map(({ progress }) => progress)).toEqual([null, null]);
      expect(items.map((item) => episodeCard.strict().parse(item))).toEqual(items);
    });

    it("refuses fields it does not know", async () => {
      const answer = await ask("get", "/api/episodes?topic=patent");
      expect(answer.status).toBe(400);
    });
  });

  describe("GET /api/episodes/:episodeId", () => {
    it.each(ids)("gives %s with captions, chapters, text and where it all is", async (id) => {
      const view = await read(id);
      const file = fileOf(id);
      expect(episodeView.strict().parse(view)).toEqual(view);
      expect(view).toMatchObject({ title: file.title, captions: file.captions });
      expect(view.video).toBe(`/media/${file.video}`);
    });

    it.each(ids)("names only files that are there (%s)", async (id) => {
      const missing = addressesOf(await read(id)).filter(
        (address) => !existsSync(path.join(testDeps().mediaFolder, path.basename(address))),
      );
      expect(missing).toEqual([]);
    });

    it("names the questions that send people to it", async () => {
      const folder = path.join(root, "server/content/questions");
      const file = JSON.parse(readFileSync(path.join(folder, "patent.json"), "utf8")) as {
        id: string;
        episode?: { id: string };
      }[];
      const expected = file.filter(({ episode }) => episode?.id === "first-to-file");
      const { relatedQuestionIds } = await read("first-to-file");
      expect(relatedQuestionIds).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
    });

    it("has none of another id", async () => {
      const answer = await ask("get", "/api/episodes/no-such-episode");
      expect(answer.status).toBe(404);
      expect(answer.body.error.code).toBe("not_found");
    });

    it.each(["a", "A-Film", "..%2fapp", "%00%00%00"])("refuses %s", async (id) => {
      const answer = await ask("get", `/api/episodes/${id}`);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.issues[0].field).toBe("episodeId");
    });
  });

  describe("GET /api/episodes with a session", () => {
    it("shows each person their own progress", async () => {
      const [mine, other] = [await signIn("visitor"), await signIn("visitor")];
      const sentAt = "2026-11-20T08:00:00.000Z";
      await ask("put", "/api/episodes/first-to-file/progress", mine).send({
        positionSeconds: 8,
        isFinished: false,
        sentAt,
      });
      const progressOf = async (caller: typeof mine) => {
        const answer = await ask("get", "/api/episodes", caller);
        const items = answer.body.data.items as EpisodeCard[];
        return items.find(({ id }) => id === "first-to-file")?.progress;
      };
      expect(await progressOf(mine)).toEqual({
        positionSeconds: 8,
        isFinished: false,
        watchedAt: sentAt,
      });
      expect(await progressOf(other)).toBeNull();
    });
  });
});

describe("the episodes with MEDIA_BASE_URL", () => {
  const mediaBaseUrl = "https://media.example.org/films";
  const ask = useTestServer({ mediaBaseUrl }, { hasContent: true });

  it("have all their files there", async () => {
    const answer = await ask("get", "/api/episodes/ask-for-help");
    const addresses = addressesOf(answer.body.data);
    const elsewhere = addresses.filter((address) => !address.startsWith(`${mediaBaseUrl}/`));
    expect(addresses.length).toBeGreaterThan(4);
    expect(elsewhere).toEqual([]);
  });
});
