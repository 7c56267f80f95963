import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { goTo, replaceWith } from "../platform/navigation";
import { Chips } from "../ui/choices";
import { Desk } from "../ui/desk";
import { type EditorPlace, editorMenu } from "./editor-menu";

interface EditorFrameProps {
  title: string;
  current: EditorPlace;
  /** How many wait at a place of the menu. */
  counts?: Partial<Record<EditorPlace, number>>;
  /** A page below one of the menu's (one question, say): no menu on a phone, back leads to the list. */
  isBelow?: boolean;
  dock?: ReactNode;
  children: ReactNode;
}

/** The editor's frame: a rail on a wide screen, a row of places on a phone. */
export function EditorFrame(props: EditorFrameProps) {
  const { title, current, counts = {}, isBelow = false, dock, children } = props;
  const account = useSession()?.account;
  const open = (key: EditorPlace) => {
    const place = editorMenu.find((each) => each.key === key);
    if (place && (key !== current || isBelow)) void replaceWith(place.path);
  };
  return (
    <Desk
      title={title}
      current={current}
      dock={dock}
      who={{ name: account?.nickname ?? "编辑", centre: "内容编辑" }}
      rail={[
        ...editorMenu.map(({ key, label, icon }) => ({
          ...{ key, label, icon, count: counts[key] },
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
            label="编辑台"
            isKeptInSight
            value={current}
            onChange={open}
            items={editorMenu.map(({ key, label }) => ({
              key,
              id: `place-${key}`,
              label: counts[key] ? `${label} ${counts[key]}` : label,
            }))}
          />
        </View>
      )}
      {children}
    </Desk>
  );
}
