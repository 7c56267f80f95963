import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { goTo, replaceWith } from "../platform/navigation";
import { Chips } from "../ui/choices";
import { type CoordinatorPlace, coordinatorMenu } from "../ui/coordinator-menu";
import { Desk } from "../ui/desk";
import { coordinatorName } from "../ui/ticket-status-words";

interface ReportsFrameProps {
  title: string;
  current: CoordinatorPlace;
  children: ReactNode;
}

/** The desk's frame: the coordinator's places; for staff of a centre only the way back to the queue. */
export function ReportsFrame({ title, current, children }: ReportsFrameProps) {
  const account = useSession()?.account;
  const places = account?.role === "coordinator" ? coordinatorMenu : [];
  const open = (key: CoordinatorPlace) => {
    const place = places.find((each) => each.key === key);
    if (place && key !== current) void replaceWith(place.path);
  };
  return (
    <Desk
      title={title}
      current={current}
      who={{
        name: account?.nickname ?? "工作人员",
        centre: account?.centreName ?? coordinatorName,
      }}
      rail={[
        {
          key: "queue",
          label: "待办",
          icon: "inbox",
          onTap: () => void replaceWith("/triage/queue-page"),
        },
        ...places.map(({ key, label, icon }) => ({ key, label, icon, onTap: () => open(key) })),
        {
          key: "leave",
          label: "回到小程序",
          icon: "back",
          onTap: () => void goTo("/home/me-page"),
        },
      ]}
    >
      {places.length > 0 && (
        <View className="narrow-only">
          <Chips
            label="统筹台"
            isKeptInSight
            value={current}
            onChange={open}
            items={places.map(({ key, label }) => ({ key, id: `place-${key}`, label }))}
          />
        </View>
      )}
      {children}
    </Desk>
  );
}
