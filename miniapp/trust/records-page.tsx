import { View } from "@tarojs/components";
import { Heading } from "../ui/heading";
import { BrokenHistories } from "./broken-histories";
import { RecordsFrame } from "./records-frame";
import "./records-page.scss";

/** For the coordinator: whether the records are whole. */
export default function RecordsPage() {
  return (
    <RecordsFrame>
      <View className="wide-only">
        <Heading className="head">记录与留存</Heading>
      </View>
      <BrokenHistories />
    </RecordsFrame>
  );
}
