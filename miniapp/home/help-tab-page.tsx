import { View } from "@tarojs/components";
import { useState } from "react";
import { useSession } from "../api/session";
import { useDemoSignIn } from "../api/use-demo-sign-in";
import { goTo, type RouteParams } from "../platform/navigation";
import { Card } from "../ui/card";
import { Icon } from "../ui/icon";
import { DiscIcon } from "../ui/list-row";
import { Screen } from "../ui/screen";
import { SignInSheet } from "../ui/sign-in-sheet";
import { HelpBounds } from "./help-bounds";
import { HelpHero } from "./help-hero";
import { HelpKinds } from "./help-kinds";
import { HelpNearest } from "./help-nearest";
import { HelpOpenTickets } from "./help-open-tickets";
import "./help-tab-page.scss";

/** Where one asks for help: what is open, what it is about, who is near, what can be done. */
export default function HelpTabPage() {
  const session = useSession();
  const isApplicant = session?.account.role === "applicant";
  const demo = useDemoSignIn();
  /** What the person was about to tell us when asked to sign in. */
  const [asked, setAsked] = useState<RouteParams | undefined>();

  const begin = (params: RouteParams) => {
    if (isApplicant) void goTo("/tickets/file-page", params);
    else setAsked(params);
  };
  const signIn = async () => {
    if (!(await demo.signIn("firm"))) return;
    setAsked(undefined);
    await goTo("/tickets/file-page", asked);
  };

  return (
    <Screen title="维权" hasBack={false}>
      <HelpHero onBegin={() => begin({})} />
      {isApplicant && <HelpOpenTickets />}
      <HelpKinds onChoose={(right) => begin({ right })} />
      <Card id="help-accused" className="row" onTap={() => begin({ role: "accused" })}>
        <DiscIcon name="swap" tone="quiet" />
        <View className="grow">
          <View className="b">有人说我侵权了</View>
          <View className="note t2">被指侵权的一方同样可以申请</View>
        </View>
        <Icon name="next" size={20} className="t3" />
      </Card>
      <HelpNearest />
      <HelpBounds />
      <View className="tiny t3 center read">
        <View>您也可以在全国知识产权维权援助平台申请。</View>
        <View>同一件事已被其他机构或法院受理的，请先告诉我们。</View>
      </View>
      <SignInSheet
        isOpen={asked !== undefined}
        reason="申请和查进度，要先知道是谁，办到哪一步才能只告诉您一个人。登录好就接着填。"
        isBusy={demo.isBusy}
        error={demo.error}
        onSignIn={() => void signIn()}
        onClose={() => setAsked(undefined)}
      />
    </Screen>
  );
}
