import { mediaAddress, readProgress } from "#shared/episodes/watch-progress";

const now = new Date("2026-11-22T10:00:00Z");
const film = { durationSeconds: 40, now };

describe("readProgress", () => {
  it.each([
    ["a position inside the film", 12.5, 12.5],
    ["the very end", 40, 40],
    ["a position beyond the end", 3_600, 40],
  ])("keeps %s", (_, positionSeconds, kept) => {
    const message = readProgress({ positionSeconds, isFinished: false, sentAt: now }, film);
    expect(message.positionSeconds).toBe(kept);
  });

  it.each([
    ["an earlier moment", "2026-11-22T09:59:00Z", "2026-11-22T09:59:00.000Z"],
    [
      "the moment of arrival for one that is yet to come",
      "2099-01-01T00:00:00Z",
      now.toISOString(),
    ],
  ])("takes %s", (_, sentAt, kept) => {
    const sent = { positionSeconds: 1, isFinished: true, sentAt: new Date(sentAt) };
    expect(readProgress(sent, film)).toEqual({ ...sent, sentAt: new Date(kept) });
  });
});

describe("mediaAddress", () => {
  it.each([
    [undefined, "/media/anan.mp4"],
    ["https://media.example.org/films/", "https://media.example.org/films/anan.mp4"],
    ["https://media.example.org", "https://media.example.org/anan.mp4"],
  ])("below %s is %s", (base, address) => {
    expect(mediaAddress("anan.mp4", base)).toBe(address);
  });
});
