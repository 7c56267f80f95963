import type { ReactNode } from "react";
import { type CoordinatorPlace, coordinatorMenu } from "./coordinator-menu";
import { MenuDesk } from "./menu-desk";
import { coordinatorName } from "./ticket-status-words";

interface CoordinatorDeskProps {
  title: string;
  current: CoordinatorPlace;
  /** Who is signed in; undefined for a moment at most. */
  account: { nickname: string; role: string; centreName: string | null } | undefined;
  isBelow?: boolean;
  dock?: ReactNode;
  children: ReactNode;
}

const queue = { key: "queue", label: "待办", icon: "inbox", path: "/triage/queue-page" } as const;

/** The coordinator's pages; staff of a centre, who may see one or two of them, get only the way back to the queue. */
export function CoordinatorDesk({ account, ...props }: CoordinatorDeskProps) {
  return (
    <MenuDesk
      {...props}
      label="统筹台"
      menu={account?.role === "coordinator" ? coordinatorMenu : []}
      above={[queue]}
      who={{
        name: account?.nickname ?? "工作人员",
        centre: account?.centreName ?? coordinatorName,
      }}
    />
  );
}
