import { useRef, useState } from "react";
import { checkCertificateEndpoint } from "#shared/certificates/certificate-endpoints";
import type { CertificateCheck } from "#shared/certificates/certificate-schemas";
import { call } from "../api/call";

/** What became of the last number that was asked for. */
export function useCertificateCheck() {
  const [check, setCheck] = useState<CertificateCheck>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);
  const turn = useRef<number>(0);

  const look = async (typed: string) => {
    const code = numberOf(typed);
    if (code === "") return;
    turn.current += 1;
    const mine = turn.current;
    setIsBusy(true);
    setError(undefined);
    try {
      const found = await call(checkCertificateEndpoint, { code });
      if (mine === turn.current) setCheck(found);
    } catch (cause) {
      if (mine === turn.current) setError(cause);
    } finally {
      if (mine === turn.current) setIsBusy(false);
    }
  };
  return { check, error, isBusy, look };
}

const longest = 60;

/** A scanned address ends with the number. */
function numberOf(typed: string): string {
  return (typed.trim().split("/").filter(Boolean).at(-1) ?? "").slice(0, longest);
}
