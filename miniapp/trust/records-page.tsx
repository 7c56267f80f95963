import { View } from "@tarojs/components";
import { Heading } from "../ui/heading";
import { BrokenHistories } from "./broken-histories";
import { RecordsFrame } from "./records-frame";
import { RetentionSection } from "./retention";
import "./records-page.scss";

/** For the coordinator: whether the records are whole, and how long what is kept. */
export default function RecordsPage() {
  return (
    <RecordsFrame>
      <View className="wide-only">
        <Heading className="head">记录与留存</Heading>
      </View>
      <BrokenHistories />
      <RetentionSection />
    </RecordsFrame>
  );
}
