import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { goTo, replaceWith } from "../platform/navigation";
import { Chips } from "../ui/choices";
import { type CoordinatorPlace, coordinatorMenu } from "../ui/coordinator-menu";
import { Desk } from "../ui/desk";
import { coordinatorName } from "../ui/ticket-status-words";

interface CoordinatorFrameProps {
  title: string;
  current: CoordinatorPlace;
  /** A page below one of the menu's (one centre, say): no menu on a phone, back leads to the list. */
  isBelow?: boolean;
  dock?: ReactNode;
  children: ReactNode;
}

/** The coordinator's frame: the desk's rail on a wide screen, a row of places on a phone. */
export function CoordinatorFrame(props: CoordinatorFrameProps) {
  const { title, current, isBelow = false, dock, children } = props;
  const account = useSession()?.account;
  const open = (key: CoordinatorPlace) => {
    const place = coordinatorMenu.find((each) => each.key === key);
    if (place && (key !== current || isBelow)) void replaceWith(place.path);
  };
  return (
    <Desk
      title={title}
      current={current}
      dock={dock}
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
      {!isBelow && (
        <View className="narrow-only">
          <Chips
            label="统筹台"
            isKeptInSight
            value={current}
            onChange={open}
            items={coordinatorMenu.map(({ key, label }) => ({ key, id: `place-${key}`, label }))}
          />
        </View>
      )}
      {children}
    </Desk>
  );
}
