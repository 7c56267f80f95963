import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import type { DeviceDraft } from "./device-drafts";

interface UnfinishedNoticeProps {
  draft: DeviceDraft;
  onOpen: (draft: DeviceDraft) => void;
}

/** Somebody begins anew while an unfinished one lies on this device. */
export function UnfinishedNotice({ draft, onOpen }: UnfinishedNoticeProps) {
  const name = draft.form.title ? `《${draft.form.title}》` : "申请";
  return (
    <Notice icon="edit" title={`您有一份没写完的${name}`} onTap={() => onOpen(draft)}>
      {momentWords(draft.savedAt)} 存下的，点这里接着写。要说新的一件，直接往下填。
    </Notice>
  );
}
