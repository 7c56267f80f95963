import { View } from "@tarojs/components";
import type { LeagueParticipation } from "#shared/ranking/ranking-schemas";
import { aria } from "../ui/aria";
import { figureWords } from "./ranking-words";
import "../ui/card.scss";
import "./participation.scss";

/** How many took part in each unit, in the order of the official list: no unit stands above another. */
export function Participation({ leagues }: { leagues: readonly LeagueParticipation[] }) {
  const people = leagues.reduce((sum, league) => sum + league.people, 0);
  const rounds = leagues.reduce((sum, league) => sum + league.rounds, 0);
  return (
    <>
      <View className="note t3 read">
        参加排位又有成绩的，全区 {figureWords(people)} 人，一共答了 {figureWords(rounds)}{" "}
        局。只数人数和局数，不比成绩，也不分先后。
      </View>
      <View className="card card-bare" {...aria({ role: "list", label: "各盟市参加情况" })}>
        {leagues.map((league) => (
          <View key={league.code} className="participation-row" {...aria({ role: "listitem" })}>
            <View className="grow">{league.name}</View>
            <View className="participation-figure label t2 nb">
              {figureWords(league.people)} 人
            </View>
            <View className="participation-figure label t2 nb">
              {figureWords(league.rounds)} 局
            </View>
          </View>
        ))}
      </View>
    </>
  );
}
