import { View } from "@tarojs/components";
import { useRef, useState } from "react";
import { revokeCertificateEndpoint } from "#shared/certificates/certificate-endpoints";
import { revocationReasonBounds } from "#shared/certificates/certificate-terms";
import { isFitText, tidyText } from "#shared/http/typed-text";
import { call } from "../api/call";
import { showToast } from "../platform/dialogs";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { Sheet } from "../ui/sheet";
import { ProblemNotice } from "./problem-notice";

interface RevocationSheetProps {
  code: string;
  isOpen: boolean;
  onClose: () => void;
  onRevoked: () => void;
}

/** Asks for the reason; it cannot be undone, and its owner reads it. */
export function RevocationSheet({ code, isOpen, onClose, onRevoked }: RevocationSheetProps) {
  const [typed, setTyped] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isSending = useRef<boolean>(false);
  const reason = tidyText(typed);
  const isFit = isFitText(reason, revocationReasonBounds);

  const revoke = async () => {
    setIsTried(true);
    if (!isFit || isSending.current) return;
    isSending.current = true;
    setIsBusy(true);
    setError(undefined);
    try {
      await call(revokeCertificateEndpoint, { code, reason });
      setTyped("");
      setIsTried(false);
      onClose();
      onRevoked();
      showToast("证书撤回了");
    } catch (cause) {
      setError(cause);
    } finally {
      isSending.current = false;
      setIsBusy(false);
    }
  };

  return (
    <Sheet
      isOpen={isOpen}
      title="撤回这张证书"
      onClose={onClose}
      foot={
        <Button id="revocation-send" kind="danger" isBusy={isBusy} onTap={() => void revoke()}>
          撤回，不能恢复
        </Button>
      }
    >
      <View className="col g3">
        {error !== undefined && <ProblemNotice error={error} />}
        <View className="t2 read">撤回以后，谁来查都会看到“已经撤回”。同一局不能再领。</View>
        <TextAreaField
          id="revocation-reason"
          label="理由"
          value={typed}
          onChange={setTyped}
          maxLength={revocationReasonBounds.max}
          hint="持有人会看到，别人看不到"
          isShort
          error={isTried && !isFit ? "请写 4 到 200 个字，让持有人明白为什么" : undefined}
        />
      </View>
    </Sheet>
  );
}
