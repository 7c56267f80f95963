import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { goTo, replaceWith } from "../platform/navigation";
import { Chips } from "./choices";
import { Desk } from "./desk";
import type { IconName } from "./icon";

/** A page of a menu. */
export interface MenuPlace<Key extends string> {
  key: Key;
  label: string;
  icon: IconName;
  path: string;
}

export interface MenuDeskProps<Key extends string> {
  title: string;
  /** What the menu is called. */
  label: string;
  menu: readonly MenuPlace<Key>[];
  current: Key;
  /** What stands above the menu on the rail of a wide screen. */
  above?: readonly MenuPlace<string>[];
  /** How many wait at a place of the menu. */
  counts?: Partial<Record<Key, number>>;
  /** A page below one of the menu's (one question, say): no menu on a phone, back leads to the list. */
  isBelow?: boolean;
  who: { name: string; centre: string };
  dock?: ReactNode;
  children: ReactNode;
}

/** A desk of several pages: its menu is a rail on a wide screen, a row of places on a phone. */
export function MenuDesk<Key extends string>(props: MenuDeskProps<Key>) {
  const { title, label, menu, current, who, dock, children } = props;
  const { above = [], counts = {}, isBelow = false } = props;
  const countOf = (key: Key) => (counts as Partial<Record<Key, number>>)[key];
  const open = (key: Key) => {
    const place = menu.find((each) => each.key === key);
    if (place && (key !== current || isBelow)) void replaceWith(place.path);
  };
  return (
    <Desk
      title={title}
      current={current}
      dock={dock}
      who={who}
      rail={[
        ...above.map(({ path, ...place }) => ({ ...place, onTap: () => void replaceWith(path) })),
        ...menu.map(({ key, label: name, icon }) => ({
          ...{ key, label: name, icon, count: countOf(key) },
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
      {!isBelow && menu.length > 0 && (
        <View className="narrow-only">
          <Chips
            label={label}
            isKeptInSight
            value={current}
            onChange={open}
            items={menu.map(({ key, label: name }) => ({
              key,
              id: `place-${key}`,
              label: countOf(key) ? `${name} ${countOf(key)}` : name,
            }))}
          />
        </View>
      )}
      {children}
    </Desk>
  );
}
