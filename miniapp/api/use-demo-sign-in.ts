import { useState } from "react";
import type { Persona } from "#shared/accounts/account-schemas";
import { signInAs } from "./session";

export interface DemoSignIn {
  isBusy: boolean;
  error: unknown;
  /** True when it worked. */
  signIn: (persona: Persona) => Promise<boolean>;
}

/** The demonstration's people, in a browser. */
export function useDemoSignIn(): DemoSignIn {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const signIn = async (persona: Persona) => {
    setIsBusy(true);
    setError(undefined);
    try {
      await signInAs(persona);
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, error, signIn };
}
