import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { useUnread } from "../api/use-unread";
import { goTo } from "../platform/navigation";
import { Chips } from "../ui/choices";
import { coordinatorMenu } from "../ui/coordinator-menu";
import { Desk } from "../ui/desk";
import { coordinatorName } from "../ui/ticket-status-words";
import type { Overview } from "./use-overview";

interface DeskFrameProps {
  title: string;
  current: "queue" | "all" | "none";
  overview: Overview | undefined;
  /** To the queue, or to the queue with what is over. */
  onOpen: (show: "open" | "all") => void;
  dock?: ReactNode;
  children: ReactNode;
}

/** The coordinator has it in the menu of places. */
const exportsOfOwn = {
  key: "exports",
  label: "导出表格",
  icon: "download" as const,
  onTap: () => void goTo("/reports/exports-page"),
};

/** The staff's frame: the rail with what there is so far. */
export function DeskFrame(props: DeskFrameProps) {
  const { title, current, overview, onOpen, dock, children } = props;
  const account = useSession()?.account;
  const unread = useUnread();
  const places = account?.role === "coordinator" ? coordinatorMenu : [];
  return (
    <Desk
      title={title}
      current={current}
      dock={dock}
      who={{
        name: account?.nickname ?? "工作人员",
        centre: account?.centreName ?? coordinatorName,
      }}
      rail={[
        {
          key: "queue",
          label: "待办",
          icon: "inbox",
          count: overview?.mine,
          onTap: () => onOpen("open"),
        },
        { key: "all", label: "全部申请", icon: "doc", onTap: () => onOpen("all") },
        {
          key: "notices",
          label: "消息",
          icon: "bell",
          count: unread ?? undefined,
          onTap: () => void goTo("/notices/notices-page"),
        },
        ...places.map(({ key, label, icon, path }) => ({
          ...{ key, label, icon },
          onTap: () => void goTo(path),
        })),
        ...(account?.role === "staff" ? [exportsOfOwn] : []),
        {
          key: "leave",
          label: "回到小程序",
          icon: "back",
          onTap: () => void goTo("/home/me-page"),
        },
      ]}
    >
      {places.length > 0 && current !== "none" && (
        <View className="narrow-only">
          <Chips
            label="统筹台"
            value="queue"
            onChange={(key) => {
              const place = places.find((each) => each.key === key);
              if (place) void goTo(place.path);
            }}
            items={[
              { key: "queue", label: "待办" },
              ...places.map(({ key, label }) => ({ key, id: `place-${key}`, label })),
            ]}
          />
        </View>
      )}
      {children}
    </Desk>
  );
}
