import { View } from "@tarojs/components";
import { type ReactNode, useEffect, useState } from "react";
import { useSession } from "../api/session";
import { useDemoSignIn } from "../api/use-demo-sign-in";
import { EmptyFace } from "../ui/faces";
import { Screen } from "../ui/screen";
import { SignInSheet } from "../ui/sign-in-sheet";
import "./applicant-gate.scss";

interface ApplicantGateProps {
  /** Of the page behind. */
  title: string;
  children: ReactNode;
}

/**
 * Only an applicant passes. Who has passed stays inside when the session runs out: what is typed there
 * must not vanish, so the sheet rises over it instead.
 */
export function ApplicantGate({ title, children }: ApplicantGateProps) {
  const session = useSession();
  const isApplicant = session?.account.role === "applicant";
  const [hasPassed, setHasPassed] = useState(isApplicant);
  useEffect(() => {
    if (isApplicant) setHasPassed(true);
  }, [isApplicant]);
  if (!isApplicant && !hasPassed) {
    const isStaff = session !== undefined && session.account.role !== "visitor";
    return (
      <Screen title={title}>
        <Closed isStaff={isStaff} />
      </Screen>
    );
  }
  return (
    <>
      {children}
      {!isApplicant && <Expired key={session?.token} />}
    </>
  );
}

function Closed({ isStaff }: { isStaff: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <EmptyFace
        title="先登录一下"
        text={
          isStaff
            ? "您现在是工作人员的身份。申请、查进度要用申请人的身份。"
            : "申请和查进度要先知道是谁，办到哪一步才能只告诉您一个人。"
        }
        action="登录"
        onAction={() => setIsOpen(true)}
      />
      <SignIn
        isOpen={isOpen}
        reason="登录好就能接着来，不用从头开始。"
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}

/** Over the page; comes back with the next thing that needs a name. */
function Expired() {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <View className="screen gate-over">
      <SignIn
        isOpen={isOpen}
        reason="登录过期了，重新登录一次就能接着来。您填的都还在。"
        onClose={() => setIsOpen(false)}
      />
    </View>
  );
}

interface SignInProps {
  isOpen: boolean;
  reason: string;
  onClose: () => void;
}

function SignIn({ isOpen, reason, onClose }: SignInProps) {
  const { isBusy, error, signIn } = useDemoSignIn();
  return (
    <SignInSheet
      isOpen={isOpen}
      reason={reason}
      isBusy={isBusy}
      error={error}
      onSignIn={() => void signIn("firm")}
      onClose={onClose}
    />
  );
}
