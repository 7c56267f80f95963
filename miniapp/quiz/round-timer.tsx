import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { clockWords } from "../ui/clip-cover";
import { Ribbon } from "../ui/ribbon";
import { durationWords } from "./duration-words";
import "./round-timer.scss";

interface RoundTimerProps {
  secondsLeft: number;
  totalSeconds: number;
  /** From 0. */
  at: number;
  answered: number;
  count: number;
}

/** Digits only, no pulsing: the ribbon turns gold in the last minute, red in the last ten seconds. */
export function RoundTimer({ secondsLeft, totalSeconds, at, answered, count }: RoundTimerProps) {
  return (
    <Card>
      <View className="row between">
        <View>
          <View className="note t3">剩余时间</View>
          <View
            id="time-left"
            className="round-digits"
            {...aria({ role: "timer", label: `剩余 ${durationWords(secondsLeft)}` })}
          >
            {clockWords(secondsLeft)}
          </View>
        </View>
        <View className="round-count">
          <View className="note t3">第 {at + 1} 题</View>
          <View className="lead">
            <View className="round-answered sky b">{answered}</View> / {count} 已答
          </View>
        </View>
      </View>
      <View className="round-ribbon row">
        <Ribbon
          percent={(secondsLeft / totalSeconds) * 100}
          label="剩余时间"
          tone={ribbonTone(secondsLeft)}
        />
      </View>
    </Card>
  );
}

function ribbonTone(secondsLeft: number) {
  if (secondsLeft <= 10) return "bad";
  return secondsLeft <= 60 ? "gold" : "action";
}
