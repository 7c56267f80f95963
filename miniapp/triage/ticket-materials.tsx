import { View } from "@tarojs/components";
import type { MaterialView, TriageTicket } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon, type IconName } from "../ui/icon";
import { dayWords } from "../ui/moment-words";

const looks: Record<MaterialView["state"], { icon: IconName; tone: "good" | "t3" | "gold" }> = {
  missing: { icon: "clock", tone: "gold" },
  given: { icon: "right", tone: "good" },
  absent: { icon: "info", tone: "gold" },
  waived: { icon: "wrong", tone: "t3" },
};

/** What was asked for, and what has come. */
export function TicketMaterials({ ticket }: { ticket: TriageTicket }) {
  const { materials, materialDueOn, isMaterialDueProvisional } = ticket;
  if (materials.length === 0) return null;
  return (
    <Card className="col g2">
      <Heading className="lead">材料清单</Heading>
      {materialDueOn && (
        <View className="note gold">
          {isMaterialDueProvisional && "暂定 "}
          {dayWords(materialDueOn)}前补，到期视为撤回
        </View>
      )}
      <View>
        {materials.map((material) => (
          <Material key={material.id} material={material} />
        ))}
      </View>
    </Card>
  );
}

function Material({ material }: { material: MaterialView }) {
  const { icon, tone } = looks[material.state];
  return (
    <View className="bench-material">
      <Icon name={icon} size={20} className={tone} />
      <View className="grow">
        {material.label}
        {material.absence !== "" && material.state === "absent" && (
          <View className="note t2">申请人说：{material.absence}</View>
        )}
        {!material.isNeeded && <View className="tiny t3">有更好，没有也行</View>}
      </View>
      <View className={`note nb ${tone}`}>{stateWords(material)}</View>
    </View>
  );
}

function stateWords({ state, attachmentIds }: MaterialView): string {
  if (state === "given") return `已补 ${attachmentIds.length} 个文件`;
  if (state === "absent") return "没有这一样";
  return state === "waived" ? "不必补" : "还没补";
}
