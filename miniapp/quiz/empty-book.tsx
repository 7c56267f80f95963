import { replaceWith } from "../platform/navigation";
import { EmptyFace } from "../ui/faces";

/** What the wrong book is for, while nothing is in it. */
export function EmptyBook() {
  return (
    <EmptyFace
      title="这里还是空的"
      text="答错的题会自己放进来，第二天起请您复习，一直到记牢。"
      action="去答题"
      onAction={() => void replaceWith("/quiz/question-page")}
    />
  );
}
