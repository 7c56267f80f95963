import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { MenuDesk } from "../ui/menu-desk";
import { type EditorPlace, editorMenu } from "./editor-menu";

interface EditorFrameProps {
  title: string;
  current: EditorPlace;
  counts?: Partial<Record<EditorPlace, number>>;
  isBelow?: boolean;
  dock?: ReactNode;
  children: ReactNode;
}

/** The editor's pages. */
export function EditorFrame(props: EditorFrameProps) {
  const account = useSession()?.account;
  return (
    <MenuDesk
      {...props}
      label="编辑台"
      menu={editorMenu}
      who={{ name: account?.nickname ?? "编辑", centre: "内容编辑" }}
    />
  );
}
