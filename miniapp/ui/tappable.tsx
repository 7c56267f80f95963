import { View } from "@tarojs/components";
import type { CSSProperties, ReactNode } from "react";
import { isH5 } from "../platform/settings";
import { aria, type Role } from "./aria";
import "./tappable.scss";

export interface TappableProps {
  onTap: () => void;
  /** What it does, for who cannot see it; needed when there are no words inside. */
  label?: string;
  role?: Role;
  isDisabled?: boolean;
  isChecked?: boolean;
  isSelected?: boolean;
  isExpanded?: boolean;
  className?: string;
  style?: CSSProperties;
  id?: string;
  children?: ReactNode;
}

/** Everything that acts is one of these: tap, Enter and Space, a role, a ring when it has the focus. */
export function Tappable(props: TappableProps) {
  const { onTap, label, role = "button", isDisabled = false, className = "", children } = props;
  const { isChecked, isSelected, isExpanded } = props;
  const act = () => {
    if (!isDisabled) onTap();
  };
  return (
    <View
      className={`tap ${isDisabled ? "tap-off" : ""} ${className}`}
      hoverClass={isDisabled ? "none" : "tap-pressed"}
      hoverStayTime={70}
      onClick={(event) => {
        event.stopPropagation(); // what lies inside another one acts alone
        act();
      }}
      {...(props.style && { style: props.style })}
      {...(props.id && { id: props.id })}
      {...aria({ role, label, isDisabled, isChecked, isSelected, isExpanded })}
      {...(isH5 && keys(act, isDisabled))}
    >
      {children}
    </View>
  );
}

function keys(act: () => void, isDisabled: boolean): Record<string, unknown> {
  return {
    tabIndex: isDisabled ? -1 : 0,
    onKeyDown: (event: KeyboardEvent) => {
      const isOwn = event.target === event.currentTarget;
      if (!isOwn || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault(); // Space would scroll the page
      act();
    },
  };
}
