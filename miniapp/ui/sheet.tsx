import { ScrollView, View } from "@tarojs/components";
import { type ReactNode, useEffect } from "react";
import { isH5 } from "../platform/settings";
import { aria } from "./aria";
import { Heading } from "./heading";
import { Icon } from "./icon";
import { Tappable } from "./tappable";
import "./sheet.scss";

interface SheetProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Under what scrolls: the buttons. */
  foot?: ReactNode;
}

/** Rises from the bottom over the page. Put it inside Screen, or it has no tokens. */
export function Sheet({ isOpen, title, onClose, children, foot }: SheetProps) {
  useEscape(isOpen, onClose);
  if (!isOpen) return null;
  return (
    <View className="sheet" catchMove>
      <View className="sheet-scrim" onClick={onClose} {...aria({ isHidden: true })} />
      <View className="sheet-panel" {...aria({ role: "dialog", label: title, isModal: true })}>
        <View className="sheet-head">
          <Heading className="lead">{title}</Heading>
          <Tappable className="sheet-close" label="关上" id="sheet-close" onTap={onClose}>
            <Icon name="close" size={22} />
          </Tappable>
        </View>
        <ScrollView className="sheet-body" scrollY>
          {children}
        </ScrollView>
        {foot && <View className="sheet-foot">{foot}</View>}
      </View>
    </View>
  );
}

/** In a browser: Escape closes, the focus goes into the sheet and afterwards back to where it was. */
function useEscape(isOpen: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!isOpen || !isH5) return;
    const before = document.activeElement;
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") onClose();
    };
    document.addEventListener("keydown", close);
    const timer = setTimeout(() => document.getElementById("sheet-close")?.focus(), 0);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", close);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOpen, onClose]);
}
