import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { Tappable } from "./tappable";
import "./more-link.scss";

interface MoreLinkProps {
  children: ReactNode;
  onTap: () => void;
  icon?: IconName;
  label?: string;
  isExpanded?: boolean;
  /** For tests, and to bring the focus here. */
  id?: string;
}

/** A small blue text that acts, its target 44 high without pushing its neighbours apart. */
export function MoreLink({ children, onTap, icon, label, isExpanded, id }: MoreLinkProps) {
  return (
    <Tappable className="more" id={id} onTap={onTap} label={label} isExpanded={isExpanded}>
      {children}
      {icon && <Icon name={icon} size={16} />}
    </Tappable>
  );
}
