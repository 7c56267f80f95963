import { View } from "@tarojs/components";
import type { AttachmentView, MaterialView } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { chooseFrom } from "../platform/dialogs";
import { chooseFiles, choosePhotos, type PickedFile } from "../platform/files";
import { isH5 } from "../platform/settings";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { Notice } from "../ui/notice";
import { fileEndings } from "./file-kinds";
import { MaterialAbsence } from "./material-absence";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

interface TicketMaterialProps {
  ticketId: string;
  material: MaterialView;
  stored: readonly AttachmentView[];
  /** Files the request holds besides. */
  otherCount: number;
  /** Files may still be added and taken back. */
  isOpen: boolean;
  onStored: () => void;
}

/** One of the things asked for, with its files. */
export function TicketMaterial(props: TicketMaterialProps) {
  const { ticketId, material, stored, otherCount, isOpen, onStored } = props;
  const { id, label, state } = material;
  const uploads = useUploads(
    {
      ensureTicketId: () => Promise.resolve(ticketId),
      materialId: id,
      otherCount: () => otherCount,
      onStored,
    },
    stored,
  );
  const add = async () => uploads.add(await choose());
  const isThere = state !== "missing";
  return (
    <View id={`material-${id}`} className="ticket-material">
      <View className="row">
        <Icon name={isThere ? "right" : "clock"} className={isThere ? "good" : "gold"} />
        <View className="grow">
          <View className="b">{label}</View>
          <View className="note t2">{materialWords(material, isOpen)}</View>
        </View>
        {isOpen && state !== "waived" && (
          <Button
            id={`material-add-${id}`}
            kind="soft"
            size="small"
            iconBefore="upload"
            label={`给“${label}”放文件`}
            onTap={() => void add()}
          >
            {isThere ? "再放" : "补上"}
          </Button>
        )}
      </View>
      {isOpen && (state === "missing" || state === "absent") && (
        <MaterialAbsence ticketId={ticketId} material={material} onChanged={onStored} />
      )}
      {isOpen && <UploadList uploads={uploads} />}
      {uploads.refusals.length > 0 && (
        <Notice tone="bad" title="这几个没有放进来">
          {uploads.refusals.map((text) => (
            <View key={text}>{text}</View>
          ))}
        </Notice>
      )}
    </View>
  );
}

function materialWords({ state, isNeeded, attachmentIds }: MaterialView, isOpen: boolean): string {
  if (state === "waived") return "不用补了";
  if (state === "absent") return "说明了没有，由工作人员来看";
  if (state === "given") {
    return isOpen
      ? `放上了 ${attachmentIds.length} 个文件，还没交`
      : `已补 ${attachmentIds.length} 个文件`;
  }
  if (!isOpen) return "没有补，不影响";
  return isNeeded ? "必需的" : "有更好，没有不影响受理";
}

const most = 9;

/** WeChat keeps the album and its files apart; a browser does not. */
async function choose(): Promise<readonly PickedFile[]> {
  const count = Math.min(most, ticketBounds.files);
  if (isH5) return chooseFiles({ count, endings: fileEndings });
  const way = await chooseFrom(["拍照或相册", "微信里的文件"]);
  if (way === 0) return choosePhotos({ count });
  return way === 1 ? chooseFiles({ count, endings: fileEndings }) : [];
}
