import { useState } from "react";
import { confirm } from "../platform/dialogs";
import { fileSizeWords } from "../ui/file-words";
import { ListCard } from "../ui/list-row";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { UploadRow } from "../ui/upload-row";
import { iconOf } from "./file-kinds";
import type { UploadItem } from "./upload-queue";
import type { Uploads } from "./use-uploads";

/** The files of one list, each with where it is on its way. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const [problem, setProblem] = useState<string>();
  const remove = async (item: UploadItem) => {
    const isWanted = item.state.kind === "done" && !(await confirmRemoval(item.name));
    if (isWanted) return;
    setProblem(undefined);
    try {
      await uploads.remove(item.key);
    } catch (error) {
      setProblem(`“${item.name}”还没有删掉。${problemOf(error).title}，再试一次。`);
    }
  };
  const open = async (item: UploadItem) => {
    setProblem(undefined);
    try {
      await uploads.open(item.key);
    } catch (error) {
      setProblem(`“${item.name}”没有打开。${problemOf(error).title}，再试一次。`);
    }
  };
  if (uploads.items.length === 0) return null;
  return (
    <>
      <ListCard>
        {uploads.items.map((item) => (
          <UploadRow
            key={item.key}
            name={item.purpose ? `委托书：${item.name}` : item.name}
            sizeWords={fileSizeWords(item.bytes)}
            state={item.state}
            thumb={item.thumb}
            icon={item.state.kind === "waiting" ? "clock" : iconOf(item.name)}
            {...(canOpen(item) && { onOpen: () => void open(item) })}
            onRemove={() => void remove(item)}
            onResume={() => uploads.resume(item.key)}
          />
        ))}
      </ListCard>
      {problem && <Notice tone="bad">{problem}</Notice>}
    </>
  );
}

/** A picture that lies on this device, or what the server has. */
function canOpen({ thumb, attachmentId }: UploadItem): boolean {
  return thumb !== undefined || attachmentId !== undefined;
}

function confirmRemoval(name: string): Promise<boolean> {
  return confirm({
    title: "不要这个文件了？",
    text: `“${name}”会从申请里删掉，想要的话得重新传。`,
    yes: "删掉",
    no: "留着",
    isDanger: true,
  });
}
