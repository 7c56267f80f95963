import type { ReactNode } from "react";
import { useSession } from "../api/session";
import { CoordinatorDesk } from "../ui/coordinator-desk";
import type { CoordinatorPlace } from "../ui/coordinator-menu";

interface CoordinatorFrameProps {
  title: string;
  current: CoordinatorPlace;
  isBelow?: boolean;
  children: ReactNode;
}

/** The coordinator's pages of this subpackage. */
export function CoordinatorFrame(props: CoordinatorFrameProps) {
  return <CoordinatorDesk {...props} account={useSession()?.account} />;
}
