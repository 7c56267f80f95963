import { View } from "@tarojs/components";
import { useState } from "react";
import { passwordBounds, signInNameBounds } from "#shared/accounts/password-rule";
import {
  lookAtInvitationEndpoint,
  redeemInvitationEndpoint,
} from "#shared/accounts/staff-endpoints";
import { AppError } from "#shared/errors/app-error";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { goTo, useRouteParams } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyFace } from "../ui/faces";
import { TextField } from "../ui/field";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { Screen } from "../ui/screen";
import { coordinatorName } from "../ui/ticket-status-words";
import { ListProblem } from "./list-problem";
import { nameFault, passwordFaultWords, staffRoleWords } from "./staff-words";
import { useComingIn } from "./use-coming-in";

const look = async (code: string) => {
  try {
    return await call(lookAtInvitationEndpoint, { code });
  } catch (error) {
    // Used, withdrawn, run out, or a link that was cut: all are no invitation any more.
    const isNone =
      error instanceof AppError && ["not_found", "invalid_request"].includes(error.code);
    if (isNone) return null;
    throw error;
  }
};
type Invitation = NonNullable<Awaited<ReturnType<typeof look>>>;

/** 接受邀请: name and password, chosen once. */
export default function JoinPage() {
  const { code = "" } = useRouteParams();
  const invitation = useLoad(`invitation:${code}`, () => look(code));
  return (
    <Screen title="接受邀请">
      <Loaded of={invitation}>
        {(found) => (found ? <Form code={code} invitation={found} /> : <NoInvitation />)}
      </Loaded>
    </Screen>
  );
}

function NoInvitation() {
  return (
    <EmptyFace
      title="这个邀请不能用了"
      text="用过了，过期了，或者链接不完整。请统筹员再发一个；已经设好名字和密码的，直接登录。"
      action="去登录"
      onAction={() => void goTo("/coordinator/sign-in-page")}
    />
  );
}

function Form({ code, invitation }: { code: string; invitation: Invitation }) {
  const { role, centreName, expiresAt } = invitation;
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [isTried, setIsTried] = useState(false);
  const { isBusy, problem, enter } = useComingIn();
  const faults = { name: nameFault(name), password: passwordFaultWords(name, password) };
  const send = () => {
    setIsTried(true);
    if (faults.name || faults.password) return;
    void enter(() => call(redeemInvitationEndpoint, { code, name: name.trim(), password }));
  };
  return (
    <Card className="col g4">
      <View className="col g1">
        <Heading>{centreName ?? (role === "editor" ? "内容编辑" : coordinatorName)}</Heading>
        <View className="t2">
          请您来做{staffRoleWords[role]}。链接只能用一次，{momentWords(expiresAt)} 过期。
        </View>
      </View>
      <ListProblem words={problem} />
      <TextField
        id="join-name"
        label="名字"
        hint="登录用，申请人也会看到"
        value={name}
        maxLength={signInNameBounds.max}
        onChange={setName}
        error={isTried ? faults.name : undefined}
      />
      <TextField
        id="join-password"
        label="密码"
        isPassword
        hint={`至少 ${passwordBounds.min} 个字，不要带名字`}
        value={password}
        maxLength={passwordBounds.max}
        onChange={setPassword}
        onConfirm={send}
        error={isTried ? faults.password : undefined}
      />
      <Button id="join-yes" isWide isBusy={isBusy} onTap={send}>
        设好，进去
      </Button>
    </Card>
  );
}
