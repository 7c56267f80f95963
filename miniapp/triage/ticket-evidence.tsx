import { Image, View } from "@tarojs/components";
import type { AttachmentView, TriageTicket } from "#shared/tickets/ticket-schemas";
import { isPicture } from "../platform/files";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { fileIcon, fileSizeWords } from "../ui/file-words";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Tappable } from "../ui/tappable";
import { type Evidence, isSound, useEvidence, useThumb } from "./use-evidence";

/** The files of a request, each to open and to keep. */
export function TicketEvidence({ ticket }: { ticket: TriageTicket }) {
  const { id, attachments, materials } = ticket;
  const evidence = useEvidence(id);
  const askedFor = new Map(
    materials.flatMap(({ label, attachmentIds }) => attachmentIds.map((file) => [file, label])),
  );
  return (
    <Card className="col g3">
      <Heading className="lead">证据 {attachments.length}</Heading>
      {evidence.problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="bad">{evidence.problem}</Notice>
        </View>
      )}
      {attachments.length === 0 && <View className="t2">申请人没有交文件。</View>}
      <View className="bench-files">
        {attachments.map((file) => (
          <File
            key={file.id}
            ticketId={id}
            file={file}
            askedAs={askedFor.get(file.id)}
            evidence={evidence}
          />
        ))}
      </View>
    </Card>
  );
}

/** What is shown or played here can be kept too; anything else is kept by opening it. */
function canShow(type: string): boolean {
  return isPicture(type) || isSound(type) || type === "application/pdf";
}

function stateWords({ bytes }: AttachmentView, isBusy: boolean, isPlaying: boolean): string {
  if (isBusy) return "正在取";
  return isPlaying ? "正在放，点一下停" : fileSizeWords(bytes);
}

interface FileProps {
  ticketId: string;
  file: AttachmentView;
  /** The material it was handed in as. */
  askedAs: string | undefined;
  evidence: Evidence;
}

function File({ ticketId, file, askedAs, evidence }: FileProps) {
  const thumb = useThumb(ticketId, file);
  const isBusy = evidence.pendingId === file.id;
  const isPlaying = evidence.playingId === file.id;
  return (
    <View className="bench-file">
      <Tappable
        id={`file-${file.id}`}
        className="bench-file-face"
        label={`${isPlaying ? "停下" : "打开"}${file.name}`}
        isDisabled={evidence.pendingId !== undefined}
        onTap={() => void evidence.open(file)}
      >
        {thumb ? (
          <Image className="bench-file-picture" src={thumb} mode="aspectFill" />
        ) : (
          <Icon name={isPlaying ? "pause" : fileIcon(file.type)} size={28} className="t2" />
        )}
      </Tappable>
      <View className="bench-file-name note">{file.name}</View>
      {file.purpose && <View className="tiny good">委托书</View>}
      {askedAs && <View className="tiny good">补：{askedAs}</View>}
      <View className="row between tiny t3">
        {stateWords(file, isBusy, isPlaying)}
        {canShow(file.type) && (
          <MoreLink label={`下载${file.name}`} onTap={() => void evidence.save(file)}>
            下载
          </MoreLink>
        )}
      </View>
    </View>
  );
}
