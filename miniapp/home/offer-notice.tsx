import { useOfferedCount } from "../api/offered-answers";
import { goTo } from "../platform/navigation";
import { Notice } from "../ui/notice";

/** What was answered on this device before signing in: the account may have it. */
export function OfferNotice() {
  const count = useOfferedCount();
  if (count === 0) return null;
  return (
    <Notice
      icon="redo"
      title={`这台设备上还有 ${count} 题`}
      onTap={() => void goTo("/quiz/adopt-page")}
    >
      登录以前答的。要不要并入账号，点这里看一看。
    </Notice>
  );
}
