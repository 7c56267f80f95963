import type { UnitView } from "#shared/centres/centre-schemas";
import { ErrorFace } from "./faces";
import { Sheet } from "./sheet";
import { SkeletonCards } from "./skeleton";
import { TwoStepSheet } from "./two-step-sheet";

interface RegionSheetProps {
  isOpen: boolean;
  title: string;
  /** Undefined until they are there. */
  units: readonly UnitView[] | undefined;
  /** Why they are not there. */
  error: unknown;
  onRetry: () => void;
  /** A county's code. */
  value: string | null;
  onChoose: (countyCode: string) => void;
  onClose: () => void;
}

/** 盟市, then 旗县区. */
export function RegionSheet(props: RegionSheetProps) {
  const { isOpen, title, units, error, onRetry, value, onChoose, onClose } = props;
  if (!units) {
    return (
      <Sheet isOpen={isOpen} title={title} onClose={onClose}>
        {error === undefined ? (
          <SkeletonCards label="正在取盟市和旗县区" />
        ) : (
          <ErrorFace error={error} onRetry={onRetry} />
        )}
      </Sheet>
    );
  }
  return (
    <TwoStepSheet
      isOpen={isOpen}
      title={title}
      groups={units.map(({ code, name, counties }) => ({
        key: code,
        label: name,
        items: counties.map((county) => ({ key: county.code, label: county.name })),
      }))}
      value={value ?? undefined}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}
