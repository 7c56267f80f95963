import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { goTo, replaceWith } from "../platform/navigation";
import { Chips } from "../ui/choices";
import { type CoordinatorPlace, coordinatorMenu } from "../ui/coordinator-menu";
import { Desk } from "../ui/desk";
import { coordinatorName } from "../ui/ticket-status-words";

/** The coordinator's frame, as miniapp/coordinator has it: a subpackage cannot load another's. */
export function RecordsFrame({ children }: { children: ReactNode }) {
  const account = useSession()?.account;
  const open = (key: CoordinatorPlace) => {
    const place = coordinatorMenu.find((each) => each.key === key);
    if (place && key !== "records") void replaceWith(place.path);
  };
  return (
    <Desk
      title="记录与留存"
      current="records"
      who={{ name: account?.nickname ?? "统筹", centre: coordinatorName }}
      rail={[
        {
          key: "queue",
          label: "待办",
          icon: "inbox",
          onTap: () => void replaceWith("/triage/queue-page"),
        },
        ...coordinatorMenu.map(({ key, label, icon }) => ({
          ...{ key, label, icon },
          onTap: () => open(key),
        })),
        {
          key: "leave",
          label: "回到小程序",
          icon: "back" as const,
          onTap: () => void goTo("/home/me-page"),
        },
      ]}
    >
      <View className="narrow-only">
        <Chips
          label="统筹台"
          isKeptInSight
          value="records"
          onChange={open}
          items={coordinatorMenu.map(({ key, label }) => ({ key, id: `place-${key}`, label }))}
        />
      </View>
      {children}
    </Desk>
  );
}
