import { View } from "@tarojs/components";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { lawWords, outcomeWords } from "./statute-words";
import type { ImportedFile, useStatuteImport } from "./use-statute-import";

interface StatuteFilesProps {
  importing: ReturnType<typeof useStatuteImport>;
}

/** The files just brought in, one by one, with what became of each. */
export function StatuteFiles({ importing }: StatuteFilesProps) {
  const { files, isBusy, again, clear } = importing;
  if (files.length === 0) return null;
  const done = files.filter(({ state }) => state === "done").length;
  return (
    <Card className="col g3">
      <View className="row between">
        <Heading>{isBusy ? `正在带入，已好 ${done} 个` : `带入了 ${done} 个文件`}</Heading>
        {!isBusy && (
          <MoreLink id="statutes-clear" onTap={clear}>
            收起
          </MoreLink>
        )}
      </View>
      {files.map((each) => (
        <FileLine key={each.key} imported={each} onAgain={() => void again(each)} />
      ))}
    </Card>
  );
}

function FileLine({ imported, onAgain }: { imported: ImportedFile; onAgain: () => void }) {
  const { file, state, result, problems = [] } = imported;
  return (
    <View className="statutes-file">
      {state === "done" && <Icon name="right" size={20} className="good" />}
      {state === "broken" && <Icon name="warn" size={20} className="bad" />}
      {(state === "waiting" || state === "sending") && <Icon name="clock" size={20} />}
      <View className="grow">
        <View className="b statutes-name">{file.name}</View>
        {result && (
          <View className="note t2">
            {lawWords(result.statute)}：{outcomeWords[result.outcome]}，共{" "}
            {result.statute.articleCount} 条
          </View>
        )}
        {result && result.brokenQuotes > 0 && (
          <View className="note bad">有 {result.brokenQuotes} 处引文对不上，见下面的核对</View>
        )}
        {state === "sending" && <View className="note t2">正在传</View>}
        {problems.map((words) => (
          <View key={words} className="note bad">
            {words}
          </View>
        ))}
      </View>
      {state === "broken" && (
        <Button size="small" kind="soft" label={`再传一次${file.name}`} onTap={onAgain}>
          再传
        </Button>
      )}
    </View>
  );
}
