import { View } from "@tarojs/components";
import { useSession } from "../api/session";
import { CoordinatorDesk } from "../ui/coordinator-desk";
import { Heading } from "../ui/heading";
import { BrokenHistories } from "./broken-histories";
import { RetentionSection } from "./retention";
import "./records-page.scss";

/** For the coordinator: whether the records are whole, and how long what is kept. */
export default function RecordsPage() {
  return (
    <CoordinatorDesk title="记录与留存" current="records" account={useSession()?.account}>
      <View className="wide-only">
        <Heading className="head">记录与留存</Heading>
      </View>
      <BrokenHistories />
      <RetentionSection />
    </CoordinatorDesk>
  );
}
