import { View } from "@tarojs/components";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { chooseFiles, choosePhotos } from "../platform/files";
import { isH5 } from "../platform/settings";
import { Button } from "../ui/button";
import { fileSizeWords } from "../ui/file-words";
import { Notice } from "../ui/notice";
import { fileEndings, mostMegabytes } from "./file-kinds";
import { UploadList } from "./upload-list";
import type { Uploads } from "./use-uploads";

const mostAtOnce = 9; // WeChat's album hands over no more

interface StepEvidenceProps {
  uploads: Uploads;
  /** Acts for somebody else: their authorisation may be put in, labelled as such. */
  isAgent: boolean;
}

/** Photos and files; they travel while the form goes on. */
export function StepEvidence({ uploads, isAgent }: StepEvidenceProps) {
  const { items, refusals } = uploads;
  const room = ticketBounds.files - items.length;
  const isFull = room <= 0;
  const bytes = items.reduce((sum, item) => sum + item.bytes, 0);
  const addPhotos = async () =>
    uploads.add(await choosePhotos({ count: Math.min(room, mostAtOnce) }));
  const addFiles = async () =>
    uploads.add(await chooseFiles({ count: room, endings: fileEndings }));
  const addAuthorisation = async () =>
    uploads.add(await choosePhotos({ count: Math.min(room, mostAtOnce) }), "authorisation");
  return (
    <>
      <View className="grid2">
        <Button
          id="file-photos"
          kind="soft"
          isStacked
          iconBefore="camera"
          isDisabled={isFull}
          onTap={() => void addPhotos()}
        >
          拍照或相册
        </Button>
        <Button
          id="file-files"
          kind="soft"
          isStacked
          iconBefore="doc"
          isDisabled={isFull}
          onTap={() => void addFiles()}
        >
          {isH5 ? "选文件" : "微信里的文件"}
        </Button>
      </View>
      {isAgent && (
        <Button
          id="file-authorisation"
          kind="outline"
          isWide
          iconBefore="doc"
          isDisabled={isFull}
          onTap={() => void addAuthorisation()}
        >
          拍委托书
        </Button>
      )}
      <UploadList uploads={uploads} />
      {refusals.length > 0 && (
        <Notice tone="bad" title="这几个没有放进来">
          {refusals.map((text) => (
            <View key={text}>{text}</View>
          ))}
        </Notice>
      )}
      <View className="note t3 row between wrap g2">
        <View>
          {items.length > 0 ? `${items.length} 个文件，共 ${fileSizeWords(bytes)}` : "还没有文件"}
        </View>
        <View>
          最多 {ticketBounds.files} 个，每个 {mostMegabytes} MB
        </View>
      </View>
      <Notice tone="gold">
        截图请带上网址、店名和日期。照片的原文件比截图更有说服力，不要改名、不要裁剪。
      </Notice>
      <Notice icon="lock">只有办这件事的人看得到，加密存放。</Notice>
    </>
  );
}
