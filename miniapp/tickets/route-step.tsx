import type { FileForm } from "./file-form";
import type { GivenConsents } from "./given-consents";
import { StepConsents } from "./step-consents";
import { useRoute } from "./use-route";

interface RouteStepProps {
  form: FileForm;
  consents: GivenConsents;
  onChange: (consents: GivenConsents) => void;
  error: string | undefined;
}

/** The last step: only here is it asked where the request would go. */
export function RouteStep({ form, consents, onChange, error }: RouteStepProps) {
  const route = useRoute(form);
  return <StepConsents consents={consents} onChange={onChange} route={route} error={error} />;
}
