import { View } from "@tarojs/components";
import { useRef, useState } from "react";
import { updateMeEndpoint } from "#shared/accounts/account-endpoints";
import type { AccountView } from "#shared/accounts/account-schemas";
import { nicknameBounds } from "#shared/accounts/nickname-bounds";
import type { Role } from "#shared/http/endpoint";
import { isFitText, tidyText } from "#shared/http/typed-text";
import { call } from "../api/call";
import { keepAccount } from "../api/session";
import { showToast } from "../platform/dialogs";
import { aria } from "../ui/aria";
import { AnanAvatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { Heading } from "../ui/heading";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Sheet } from "../ui/sheet";
import { coordinatorName } from "../ui/ticket-status-words";

/** Who one is to the program, in words. */
const roleWords: Record<Role, (account: AccountView) => string> = {
  visitor: () => "只有昵称，没绑手机号",
  applicant: () => "可以申请维权援助",
  staff: ({ centreName }) => `${centreName ?? "还没有分到单位"}，工作人员`,
  coordinator: () => `${coordinatorName}，统筹员`,
  editor: () => "题目和短片的编辑",
};

interface MeProfileProps {
  account: AccountView;
  onRename: () => void;
}

export function MeProfile({ account, onRename }: MeProfileProps) {
  return (
    <Card className="row">
      <AnanAvatar size={64} />
      <View className="grow">
        <Heading>{account.nickname}</Heading>
        <View className="me-words label t2">{roleWords[account.role](account)}</View>
      </View>
      <Button
        id="me-rename"
        kind="text"
        size="small"
        iconBefore="edit"
        label="改昵称"
        onTap={onRename}
      >
        改
      </Button>
    </Card>
  );
}

interface RenameSheetProps {
  account: AccountView;
  isOpen: boolean;
  onClose: () => void;
}

/** 改: one name, 1 to 12 characters. */
export function RenameSheet({ account, isOpen, onClose }: RenameSheetProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [isTried, setIsTried] = useState(false);
  const isSending = useRef<boolean>(false);
  const value = typed ?? account.nickname;
  const nickname = tidyText(value);
  const isFit = isFitText(nickname, nicknameBounds);

  const save = async () => {
    setIsTried(true);
    if (!isFit || isSending.current) return;
    isSending.current = true;
    setIsSaving(true);
    setError(undefined);
    try {
      keepAccount(await call(updateMeEndpoint, { nickname }));
      setTyped(undefined);
      setIsTried(false);
      onClose();
      showToast("昵称改好了");
    } catch (cause) {
      setError(cause);
    } finally {
      isSending.current = false;
      setIsSaving(false);
    }
  };

  return (
    <Sheet
      isOpen={isOpen}
      title="改昵称"
      onClose={onClose}
      foot={
        <Button id="rename-save" isBusy={isSaving} onTap={() => void save()}>
          存下
        </Button>
      }
    >
      <View className="col g3">
        {error !== undefined && <Problem error={error} />}
        <TextField
          label="昵称"
          value={value}
          onChange={setTyped}
          onConfirm={() => void save()}
          maxLength={12}
          hint="1 到 12 个字，不用写真名"
          error={isTried && !isFit ? nameProblem(value) : undefined}
        />
      </View>
    </Sheet>
  );
}

function nameProblem(value: string): string {
  return value.trim() === "" ? "请写上昵称，一个字也可以" : "请换一个，12 个字以内，不要特殊符号";
}

/** Why something did not work, in its place. */
export function Problem({ error }: { error: unknown }) {
  const { title, text } = problemOf(error);
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad" title={title}>
        {text}
      </Notice>
    </View>
  );
}
