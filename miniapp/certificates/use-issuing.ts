import { useRef, useState } from "react";
import { issueCertificateEndpoint } from "#shared/certificates/certificate-endpoints";
import { isFitCertificateName } from "#shared/certificates/certificate-terms";
import { tidyText } from "#shared/http/typed-text";
import { call } from "../api/call";

export interface Issuing {
  typed: string;
  /** As it will be printed. */
  name: string;
  change: (typed: string) => void;
  issue: () => void;
  isBusy: boolean;
  /** What to change about the name, once somebody tried. */
  fault: string | undefined;
  /** Why the last try did not work. */
  error: unknown;
}

/** From a typed name to an issued certificate; `onIssued` then reads it. */
export function useIssuing(roundId: string, onIssued: () => Promise<void>): Issuing {
  const [typed, setTyped] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isSending = useRef<boolean>(false);
  const name = tidyText(typed);
  const isFit = isFitCertificateName(name);

  const issue = async () => {
    setIsTried(true);
    if (!isFit || isSending.current) return;
    isSending.current = true;
    setIsBusy(true);
    setError(undefined);
    try {
      await call(issueCertificateEndpoint, { roundId, name });
      await onIssued();
    } catch (cause) {
      setError(cause);
    } finally {
      isSending.current = false;
      setIsBusy(false);
    }
  };
  return {
    typed,
    name,
    change: setTyped,
    issue: () => void issue(),
    isBusy,
    fault: isTried && !isFit ? faultOf(name) : undefined,
    error,
  };
}

function faultOf(name: string): string {
  return name === "" ? "请写上名字，一个字也可以" : "请换一个：20 个字以内，至少有一个字或字母";
}
