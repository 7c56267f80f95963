import { View } from "@tarojs/components";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { momentWords } from "../ui/moment-words";
import { MoreLink } from "../ui/more-link";

interface Change {
  version: number;
  at: string;
  byName: string;
  words: string;
  onUndo: () => void;
}

/** Who changed what, the latest first; putting something back fills the form, it stores nothing. */
export function SettingHistory({ changes }: { changes: readonly Change[] }) {
  return (
    <Card className="col g3">
      <Heading>谁改过</Heading>
      {changes.length === 0 && <View className="t2">还没有人改过，都是出厂的数。</View>}
      {changes.map(({ version, at, byName, words, onUndo }) => (
        <View key={version} className="setting-change">
          <View className="grow">
            <View>{words}</View>
            <View className="note t3">
              {momentWords(at)}
              {byName && `，${byName}`}
            </View>
          </View>
          <MoreLink id={`undo-${version}`} label={`改回第 ${version} 次以前的数`} onTap={onUndo}>
            改回去
          </MoreLink>
        </View>
      ))}
    </Card>
  );
}
