import { View } from "@tarojs/components";
import { useRef, useState } from "react";
import type { DemoPersonView, Persona } from "#shared/accounts/account-schemas";
import type { Role } from "#shared/http/endpoint";
import { signInAs } from "../api/session";
import { startAgainAt } from "../platform/navigation";
import { ListCard, ListRow } from "../ui/list-row";
import { Sheet } from "../ui/sheet";
import { coordinatorName } from "../ui/ticket-status-words";
import { Problem } from "./me-profile";

const roleWords: Record<Role, string> = {
  visitor: "来答题、看短片的人",
  applicant: "来申请维权援助的企业",
  staff: "分中心或工作站的工作人员",
  coordinator: `${coordinatorName}的统筹员`,
  editor: "题目和短片的编辑",
};

interface PersonaSheetProps {
  isOpen: boolean;
  people: readonly DemoPersonView[];
  onClose: () => void;
}

/** The demonstration's people: to see the program as each of them does. */
export function PersonaSheet({ isOpen, people, onClose }: PersonaSheetProps) {
  const [error, setError] = useState<unknown>();
  const [pending, setPending] = useState<Persona>();
  const isSending = useRef<boolean>(false);
  const choose = async (persona: Persona) => {
    if (isSending.current) return;
    isSending.current = true;
    setPending(persona);
    setError(undefined);
    try {
      await signInAs(persona);
      await startAgainAt("/home/home-page");
    } catch (cause) {
      setError(cause);
    } finally {
      isSending.current = false;
      setPending(undefined);
    }
  };
  return (
    <Sheet isOpen={isOpen} title="换一个演示身份" onClose={onClose}>
      <View className="col g3">
        <View className="t2">这里是演示，人物都是编的。换过去以后从首页重新开始。</View>
        {error !== undefined && <Problem error={error} />}
        <ListCard>
          {people.map(({ persona, role, nickname, centreName }) => (
            <ListRow
              key={persona}
              id={`persona-${persona}`}
              title={nickname}
              text={centreName ? `${roleWords[role]}，${centreName}` : roleWords[role]}
              note={pending === persona ? "正在换" : undefined}
              onTap={() => void choose(persona)}
            />
          ))}
        </ListCard>
      </View>
    </Sheet>
  );
}
