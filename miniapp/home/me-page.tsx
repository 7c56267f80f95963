import { View } from "@tarojs/components";
import { useState } from "react";
import { listDemoPeopleEndpoint, readMeEndpoint } from "#shared/accounts/account-endpoints";
import type { AccountView } from "#shared/accounts/account-schemas";
import { call } from "../api/call";
import { keepAccount, useSession } from "../api/session";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { setCareMode, useCareMode } from "../ui/care-mode";
import { DiscIcon } from "../ui/list-row";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Screen } from "../ui/screen";
import { SkeletonCards } from "../ui/skeleton";
import { Switch } from "../ui/switch";
import { AboutSheet } from "./about-sheet";
import { DeskEntrance, EditorEntrance } from "./desk-entrance";
import { MeFigures } from "./me-figures";
import { MeProfile, RenameSheet } from "./me-profile";
import { AccountRows, MyThings } from "./me-rows";
import { PersonaSheet } from "./persona-sheet";
import { type AccountActs, useAccountActs } from "./use-account-acts";
import { useFigures } from "./use-figures";
import "./me-page.scss";

/** 我的: who I am, what I did, and what is mine to decide. */
export default function MePage() {
  const account = useSession()?.account;
  // Also makes a guest's session where there is none, and learns of changes made elsewhere.
  const me = useLoad("me", readMe);
  const [sheet, setSheet] = useState<"rename" | "personas" | "about">();
  const close = () => setSheet(undefined);
  const people = useLoad("demo-people", () => call(listDemoPeopleEndpoint, {}));
  const personas = loadedValue(people.state)?.items ?? [];
  return (
    <Screen title="我的" hasBack={false}>
      {me.state.status === "failed" && (
        <Trouble error={me.state.error} onRetry={() => void me.reload()} />
      )}
      {account === undefined && me.state.status === "loading" && <SkeletonCards />}
      {account && (
        <Mine
          account={account}
          onRename={() => setSheet("rename")}
          onAbout={() => setSheet("about")}
          onPersonas={personas.length > 0 ? () => setSheet("personas") : undefined}
        />
      )}
      {account === undefined && <CareRow />}
      {account && <RenameSheet account={account} isOpen={sheet === "rename"} onClose={close} />}
      <PersonaSheet isOpen={sheet === "personas"} people={personas} onClose={close} />
      <AboutSheet isOpen={sheet === "about"} onClose={close} />
    </Screen>
  );
}

async function readMe(): Promise<AccountView> {
  const account = await call(readMeEndpoint, {});
  keepAccount(account);
  return account;
}

interface MineProps {
  account: AccountView;
  onRename: () => void;
  onAbout: () => void;
  onPersonas: (() => void) | undefined;
}

function Mine({ account, onRename, onAbout, onPersonas }: MineProps) {
  const { role } = account;
  const isApplicant = role === "applicant";
  const figures = useFigures(account.id, isApplicant);
  const acts = useAccountActs(role);
  return (
    <>
      <MeProfile account={account} onRename={onRename} />
      <MeFigures figures={figures} isApplicant={isApplicant} />
      <CareRow />
      <MyThings figures={figures} isApplicant={isApplicant} />
      <ActTrouble acts={acts} />
      <AccountRows
        acts={acts}
        onPersonas={onPersonas}
        onAbout={onAbout}
        canErase={role === "visitor" || isApplicant}
      />
      {(role === "staff" || role === "coordinator") && <DeskEntrance account={account} />}
      {role === "editor" && <EditorEntrance />}
    </>
  );
}

function CareRow() {
  const isCare = useCareMode();
  return (
    <Card className="row">
      <DiscIcon name="text" tone="gold" />
      <View className="grow">
        <View className="b">关怀模式</View>
        <View className="me-words note t2">字更大，按钮更大，动画更少</View>
      </View>
      <Switch label="关怀模式" isOn={isCare} onChange={setCareMode} />
    </Card>
  );
}

function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, text } = problemOf(error);
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="gold" icon="warn" title={title}>
        {text}
        <MoreLink id="me-retry" onTap={onRetry}>
          再试一次
        </MoreLink>
      </Notice>
    </View>
  );
}

function ActTrouble({ acts }: { acts: AccountActs }) {
  const { problem } = acts;
  if (!problem) return null;
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad" title={problem.title}>
        {problem.text}
        {problem.isAboutTickets && (
          <MoreLink id="problem-tickets" onTap={() => void goTo("/tickets/my-tickets-page")}>
            看我的申请
          </MoreLink>
        )}
      </Notice>
    </View>
  );
}
