import type { FileForm } from "./file-form";
import type { GivenConsents } from "./given-consents";
import { StepConsents } from "./step-consents";
import { useRoute } from "./use-route";
import { WishNotice } from "./wish-notice";

interface RouteStepProps {
  form: FileForm;
  /** The centre the person came from. */
  wishCentreId: string | null;
  consents: GivenConsents;
  onChange: (consents: GivenConsents) => void;
  error: string | undefined;
}

/** The last step: only here is it asked where the request would go. */
export function RouteStep({ form, wishCentreId, consents, onChange, error }: RouteStepProps) {
  const route = useRoute(form);
  const goesTo = route.state.status === "ready" ? route.state.value.centre : undefined;
  return (
    <>
      {wishCentreId !== null && <WishNotice centreId={wishCentreId} goesTo={goesTo} />}
      <StepConsents consents={consents} onChange={onChange} route={route} error={error} />
    </>
  );
}
