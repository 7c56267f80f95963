import { View } from "@tarojs/components";
import { useState } from "react";
import { Segmented } from "../ui/choices";
import { Heading } from "../ui/heading";
import { CoordinatorFrame } from "./coordinator-frame";
import { LimitsForm } from "./limits-form";
import { WeightsForm } from "./weights-form";
import "./settings-page.scss";

/** The figures of the program that are nobody's law. */
export default function SettingsPage() {
  const [shown, setShown] = useState<"limits" | "weights">("limits");
  return (
    <CoordinatorFrame title="设置" current="settings">
      <View className="wide-only">
        <Heading className="head">设置</Heading>
      </View>
      <Segmented
        label="设置什么"
        value={shown}
        onChange={setShown}
        items={[
          { key: "limits", id: "show-limits", label: "办理约定" },
          { key: "weights", id: "show-weights", label: "分配权重" },
        ]}
      />
      <View className="settings-column">
        {shown === "limits" ? <LimitsForm /> : <WeightsForm />}
      </View>
    </CoordinatorFrame>
  );
}
