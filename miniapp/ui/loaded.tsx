import type { ReactNode } from "react";
import { ErrorFace, OfflineStrip } from "./faces";
import { momentWords } from "./moment-words";
import { SkeletonCards } from "./skeleton";

/** The shape of `useLoad`'s state, without knowing the api. */
type State<Value> =
  | { status: "loading" }
  | { status: "ready"; value: Value }
  | { status: "offline"; value: Value; storedAt: string }
  | { status: "failed"; error: unknown };

interface LoadedProps<Value> {
  of: { state: State<Value>; reload: () => Promise<void> };
  /** Instead of four card shapes. */
  skeleton?: ReactNode;
  /** Shown when it says the value holds nothing. */
  empty?: { isEmpty: (value: Value) => boolean; face: ReactNode };
  children: (value: Value) => ReactNode;
}

/** The four faces of anything that is loaded, and the thing itself. */
export function Loaded<Value>({ of, skeleton, empty, children }: LoadedProps<Value>) {
  const { state, reload } = of;
  const retry = () => void reload();
  if (state.status === "loading") return <>{skeleton ?? <SkeletonCards />}</>;
  if (state.status === "failed") return <ErrorFace error={state.error} onRetry={retry} />;
  const content = empty?.isEmpty(state.value) ? empty.face : children(state.value);
  if (state.status === "ready") return <>{content}</>;
  return (
    <>
      <OfflineStrip storedWords={momentWords(state.storedAt)} onRetry={retry} />
      {content}
    </>
  );
}
