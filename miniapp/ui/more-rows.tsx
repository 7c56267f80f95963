import { View } from "@tarojs/components";
import { Button } from "./button";
import { Notice } from "./notice";
import { problemOf } from "./problem-words";

interface MoreRowsProps {
  id: string;
  isThere: boolean;
  isBusy: boolean;
  /** Why the last try failed. */
  error?: unknown;
  onMore: () => void;
  /** As wide as a phone's column. */
  isWide?: boolean;
}

/** The way on at the end of a list that comes in pages. */
export function MoreRows({ id, isThere, isBusy, error, onMore, isWide = false }: MoreRowsProps) {
  if (!isThere) return null;
  return (
    <View className="col g3">
      {error !== undefined && (
        <Notice tone="bad">{problemOf(error).title}，后面的还没取到。</Notice>
      )}
      <Button
        id={id}
        kind={isWide ? "soft" : "outline"}
        isWide={isWide}
        isBusy={isBusy}
        onTap={onMore}
      >
        再看一些
      </Button>
    </View>
  );
}
