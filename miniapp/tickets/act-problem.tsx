import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";

/** Why an act did not happen; what was written is still there. */
export function ActProblem({ error }: { error: unknown }) {
  if (error === undefined) return null;
  const { title, text, requestId } = problemOf(error);
  return (
    <Notice tone="bad" title={title}>
      还没有办，您写的都在。{text}
      {requestId && `还不行的话，把这个号告诉我们：${requestId}`}
    </Notice>
  );
}
