import { View } from "@tarojs/components";
import type { Judgement } from "#shared/quiz/quiz-schemas";
import { goTo } from "../platform/navigation";
import { clockWords } from "../ui/clip-cover";
import { helpWords } from "../ui/help-words";
import { ListRow } from "../ui/list-row";

/** From the explanation to the second of the clip, and to help with the kind of right filled in. */
export function TodaysWays({ episode, right }: Pick<Judgement, "episode" | "right">) {
  if (!episode && !right) return null;
  return (
    <View className="list todays-ways">
      {episode && (
        <ListRow
          id="todays-episode"
          icon="clip"
          iconTone="action"
          title="看安安讲这一条"
          text={`${episode.title}，从 ${clockWords(episode.seconds)} 开始`}
          onTap={() => void goTo("/episodes/player-page", { id: episode.id, t: episode.seconds })}
        />
      )}
      {right && (
        <ListRow
          id="todays-help"
          icon="help"
          iconTone="action"
          title="遇到类似情况？"
          text={helpWords(right)}
          onTap={() => void goTo("/tickets/file-page", { right, from: "quiz" })}
        />
      )}
    </View>
  );
}
