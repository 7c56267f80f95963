import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { Figures } from "./use-figures";

interface SaveRowProps {
  kept: { isSaving: boolean; problem: string | undefined };
  figures: Figures;
  /** What the program ships with. */
  standard: Record<string, number>;
  onSave: () => void;
}

/** Under a form of figures: what went wrong, and the ways on. */
export function SaveRow({ kept, figures, standard, onSave }: SaveRowProps) {
  const hasFaults = Object.keys(figures.faults).length > 0;
  const isStandard = Object.entries(standard).every(
    ([key, value]) => figures.values[key] === value,
  );
  return (
    <>
      {kept.problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="bad">{kept.problem}</Notice>
        </View>
      )}
      <View className="row wrap g3">
        <Button
          id="setting-save"
          isBusy={kept.isSaving}
          isDisabled={!figures.isDirty || hasFaults}
          onTap={onSave}
        >
          存下来
        </Button>
        {figures.isDirty && (
          <Button id="setting-clear" kind="outline" onTap={figures.clear}>
            不改了
          </Button>
        )}
        {!isStandard && (
          <Button id="setting-standard" kind="text" onTap={() => figures.fill(standard)}>
            填回出厂的数
          </Button>
        )}
      </View>
    </>
  );
}
