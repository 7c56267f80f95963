import { View } from "@tarojs/components";
import { useState } from "react";
import type { BoardRow, BoardView, StandingView } from "#shared/ranking/ranking-schemas";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { momentWords } from "../ui/moment-words";
import { clockWords, everyWords, figureWords } from "./ranking-words";
import "../ui/card.scss";
import "./board-list.scss";

interface BoardListProps {
  board: BoardView;
  /** Mine, put under the board when it is not among the rows. */
  standing: StandingView | null;
}

const firstRows = 10;

/** The board as it was drawn up, with its time; my own row at the end where it is further down. */
export function BoardList({ board, standing }: BoardListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const { rows, takenAt, everySeconds, participants } = board;
  const shown = isWhole ? rows : rows.slice(0, firstRows);
  const mine = standing && !shown.some(({ isMine }) => isMine) ? myRow(board, standing) : undefined;
  return (
    <>
      <View className="note t3">{takenWords(takenAt, everySeconds)}</View>
      {rows.length === 0 ? (
        <View className="card note t2 read center">
          {participants === 0
            ? "榜上还没有人。有了成绩，又愿意上榜的，才会出现在这里。"
            : "榜单马上就好。"}
        </View>
      ) : (
        <View className="card card-bare board-list" {...aria({ role: "list", label: "榜单" })}>
          {shown.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; equal ones may share all
            <Row key={at} row={row} />
          ))}
          {mine && (
            <>
              <View className="board-gap t3" {...aria({ isHidden: true })}>
                ⋯
              </View>
              <Row row={mine} />
            </>
          )}
        </View>
      )}
      {rows.length > firstRows && (
        <Button id="board-more" kind="outline" onTap={() => setIsWhole(!isWhole)}>
          {isWhole ? "收起来" : `看前 ${rows.length} 名`}
        </Button>
      )}
    </>
  );
}

function takenWords(takenAt: string | null, everySeconds: number): string {
  if (takenAt === null) return `榜单${everyWords(everySeconds)}排一次，第一次马上就排好`;
  return `榜单${everyWords(everySeconds)}更新，这一份是${momentWords(takenAt)}的`;
}

function myRow({ scope }: BoardView, standing: StandingView): BoardRow | undefined {
  const { nickname, leagueName, best } = standing;
  const among = standing[scope];
  if (!best || !among) return undefined;
  const { score, seconds } = best;
  return { place: among.place, nickname, leagueName, score, seconds, isMine: true };
}

const medals = ["", "board-place-first", "board-place-second", "board-place-third"];

function Row({ row: { place, nickname, leagueName, score, seconds, isMine } }: { row: BoardRow }) {
  return (
    <View
      className={`board-row ${isMine ? "board-row-mine" : ""}`}
      {...aria({
        role: "listitem",
        label: `第 ${place} 名，${nickname}，${leagueName}，答对 ${score} 题，用时 ${clockWords(seconds)}`,
      })}
    >
      <View className={`board-place b ${medals[place] ?? ""}`}>{figureWords(place)}</View>
      <View className="grow board-name">
        <View className="b">{isMine ? `${nickname}（我）` : nickname}</View>
        <View className="note t3">{leagueName}</View>
      </View>
      <View className="board-score">
        <View className="b nb">{score} 题</View>
        <View className="note t3">{clockWords(seconds)}</View>
      </View>
    </View>
  );
}
