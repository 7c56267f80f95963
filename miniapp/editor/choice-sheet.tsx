import { ListCard, ListRow } from "../ui/list-row";
import { Sheet } from "../ui/sheet";

interface ChoiceSheetProps<Key extends string> {
  isOpen: boolean;
  title: string;
  /** The words of "none of these"; without them something has to be chosen. */
  all?: string;
  items: readonly { key: Key; label: string; text?: string }[];
  value: Key | undefined;
  onChoose: (key: Key | undefined) => void;
  onClose: () => void;
}

/** One of a list, in a sheet of its own. */
export function ChoiceSheet<Key extends string>(props: ChoiceSheetProps<Key>) {
  const { isOpen, title, all, items, value, onChoose, onClose } = props;
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onClose}>
      <ListCard>
        {all !== undefined && (
          <ListRow
            id="choice-all"
            title={all}
            note={value === undefined ? "现在是这个" : undefined}
            onTap={() => onChoose(undefined)}
          />
        )}
        {items.map(({ key, label, text }) => (
          <ListRow
            key={key}
            id={`choice-${key}`}
            title={label}
            text={text}
            note={key === value ? "现在是这个" : undefined}
            onTap={() => onChoose(key)}
          />
        ))}
      </ListCard>
    </Sheet>
  );
}
