import { View } from "@tarojs/components";
import type { AccountView } from "#shared/accounts/account-schemas";
import { readTriageOverviewEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Icon } from "../ui/icon";
import { coordinatorName } from "../ui/ticket-status-words";

/** The staff's way to the workbench, with what waits there. */
export function DeskEntrance({ account }: { account: AccountView }) {
  const overview = useLoad(`me-desk:${account.id}`, () => call(readTriageOverviewEndpoint, {}));
  const open = loadedValue(overview.state)?.open;
  const where = account.centreName ?? coordinatorName;
  return (
    <Card
      id="desk-entrance"
      className="row card-night"
      onTap={() => void goTo("/triage/queue-page")}
    >
      <Icon name="people" />
      <View className="grow">
        <View className="b">进入工作台</View>
        <View className="me-words note">
          {open === undefined ? where : `${where}，待办 ${open} 件`}
        </View>
      </View>
      <Icon name="next" size={20} />
    </Card>
  );
}

/** The editor's way to the desk for what the program says. */
export function EditorEntrance() {
  return (
    <Card
      id="editor-entrance"
      className="row card-night"
      onTap={() => void goTo("/editor/questions-page")}
    >
      <Icon name="edit" />
      <View className="grow">
        <View className="b">进入编辑台</View>
        <View className="me-words note">题目、复核和统计</View>
      </View>
      <Icon name="next" size={20} />
    </Card>
  );
}
