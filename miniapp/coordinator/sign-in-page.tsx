import { View } from "@tarojs/components";
import { useState } from "react";
import { passwordBounds, signInNameBounds } from "#shared/accounts/password-rule";
import { createStaffSessionEndpoint } from "#shared/accounts/staff-endpoints";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { Screen } from "../ui/screen";
import { ListProblem } from "./list-problem";
import { useComingIn } from "./use-coming-in";

/** 工作人员登录: by name and password. */
export default function SignInPage() {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { isBusy, problem, enter } = useComingIn();
  const isReady = name.trim() !== "" && password !== "";
  const send = () => {
    if (isReady) void enter(() => call(createStaffSessionEndpoint, { name, password }));
  };
  return (
    <Screen title="工作人员登录">
      <Card className="col g4">
        <View className="t2 read">
          给分中心、自治区中心的工作人员和内容编辑用。申请援助不用在这里登录。
        </View>
        <ListProblem words={problem} />
        <TextField
          id="sign-in-name"
          label="名字"
          value={name}
          maxLength={signInNameBounds.max}
          onChange={setName}
        />
        <TextField
          id="sign-in-password"
          label="密码"
          isPassword
          value={password}
          maxLength={passwordBounds.max}
          onChange={setPassword}
          onConfirm={send}
          hint="忘了密码，请统筹员停用旧账号，再发一个邀请"
        />
        <Button id="sign-in-yes" isWide isBusy={isBusy} isDisabled={!isReady} onTap={send}>
          登录
        </Button>
      </Card>
    </Screen>
  );
}
