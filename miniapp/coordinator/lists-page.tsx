import { View } from "@tarojs/components";
import { useState } from "react";
import { Segmented } from "../ui/choices";
import { Heading } from "../ui/heading";
import { CoordinatorFrame } from "./coordinator-frame";
import { RefereeList } from "./referee-list";
import { ReplyList } from "./reply-list";
import "./lists-page.scss";

/** What the coordinator keeps for all desks: whom to refer to, and prepared answers. */
export default function ListsPage() {
  const [shown, setShown] = useState<"referees" | "replies">("referees");
  return (
    <CoordinatorFrame title="转介和用语" current="lists">
      <View className="wide-only">
        <Heading className="head">转介和用语</Heading>
      </View>
      <Segmented
        label="看哪一份"
        value={shown}
        onChange={setShown}
        items={[
          { key: "referees", id: "show-referees", label: "专家和调解" },
          { key: "replies", id: "show-replies", label: "常用答复" },
        ]}
      />
      {shown === "referees" ? <RefereeList /> : <ReplyList />}
    </CoordinatorFrame>
  );
}
