import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { goTo } from "../platform/navigation";
import { Desk } from "../ui/desk";
import { coordinatorName } from "../ui/ticket-status-words";

/** The coordinator's frame around what keeps the records trustworthy. */
export function RecordsFrame({ children }: { children: ReactNode }) {
  const account = useSession()?.account;
  return (
    <Desk
      title="记录与留存"
      current="records"
      who={{ name: account?.nickname ?? "统筹员", centre: coordinatorName }}
      rail={[
        {
          key: "queue",
          label: "待办",
          icon: "inbox",
          onTap: () => void goTo("/triage/queue-page"),
        },
        { key: "records", label: "记录与留存", icon: "link", onTap: () => {} },
        {
          key: "leave",
          label: "回到小程序",
          icon: "back",
          onTap: () => void goTo("/home/me-page"),
        },
      ]}
    >
      {children}
    </Desk>
  );
}
