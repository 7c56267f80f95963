import { Text, View } from "@tarojs/components";
import { Dot } from "./heading";
import { Hem } from "./hem";
import { Icon } from "./icon";
import { Tappable } from "./tappable";
import "./law-slip.scss";

interface LawSlipProps {
  /** 著作权法 */
  law: string;
  /** 第十九条 */
  article: string;
  /** Word for word. */
  quote: string;
  /** Parts of the quote that decide: marked. */
  marks?: readonly string[];
  /** 2020 年修正 · 2021 年 6 月 1 日起施行, in parts. */
  versions?: readonly string[];
  /** Opens the whole article. */
  onOpen?: () => void;
}

/** The statute's own voice; nothing that is not a statute may use it. */
export function LawSlip({ law, article, quote, marks = [], versions = [], onOpen }: LawSlipProps) {
  return (
    <View className="law">
      <View className="law-hem">
        <Hem tone="gold" />
      </View>
      <View className="law-head">
        <Icon name="law" size={18} />
        {law}
        <Dot />
        {article}
      </View>
      <View className="law-quote">
        “
        {markedParts(quote, marks).map((part) => (
          <Text key={part.at} className={part.isMarked ? "law-mark" : ""}>
            {part.text}
          </Text>
        ))}
        ”
      </View>
      <View className="law-foot">
        <View className="law-versions">
          {versions.map((version, at) => (
            <View key={version} className="law-version">
              {at > 0 && <Dot />}
              {version}
            </View>
          ))}
        </View>
        {onOpen && (
          <Tappable className="law-open sky b" label={`读${law}${article}整条`} onTap={onOpen}>
            读整条
            <Icon name="next" size={14} />
          </Tappable>
        )}
      </View>
    </View>
  );
}

interface QuotePart {
  at: number;
  text: string;
  isMarked: boolean;
}

/** Cuts the quote where a mark begins and ends; a mark that is not in it is left out. */
export function markedParts(quote: string, marks: readonly string[]): QuotePart[] {
  const found = marks
    .map((mark) => ({ at: quote.indexOf(mark), text: mark, isMarked: true }))
    .filter(({ at, text }) => at >= 0 && text !== "")
    .sort((one, other) => one.at - other.at);
  const parts: QuotePart[] = [];
  let done = 0;
  for (const mark of found) {
    if (mark.at < done) continue; // lies in the one before
    if (mark.at > done) parts.push({ at: done, text: quote.slice(done, mark.at), isMarked: false });
    parts.push(mark);
    done = mark.at + mark.text.length;
  }
  if (done < quote.length) parts.push({ at: done, text: quote.slice(done), isMarked: false });
  return parts;
}
