import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Hem } from "./hem";
import "./card.scss";
import "./slip.scss";

export interface SlipRow {
  label: string;
  value: ReactNode;
}

/** What we hand out: a receipt, a certificate's facts. */
export function Slip({ rows }: { rows: readonly SlipRow[] }) {
  return (
    <View className="card card-bare slip">
      <Hem />
      {rows.map(({ label, value }) => (
        <View key={label} className="slip-row">
          <View className="slip-label label t2">{label}</View>
          <View className="slip-value">{value}</View>
        </View>
      ))}
    </View>
  );
}
