import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Segmented } from "../ui/choices";
import { fileSizeWords } from "../ui/file-words";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { Notice } from "../ui/notice";
import { EditorFrame } from "./editor-frame";
import { ImportReportCards } from "./import-report";
import { type Exchange, type SameId, useExchange } from "./use-exchange";
import "./exchange-page.scss";

/** Questions in from a file, and out as one. */
export default function ExchangePage() {
  const exchange = useExchange();
  return (
    <EditorFrame title="导入导出" current="exchange">
      <View className="wide-only">
        <Heading className="head">导入导出</Heading>
      </View>
      <View className="exchange-columns">
        <ImportCard exchange={exchange} />
        <View className="exchange-report">
          {exchange.problem && (
            <View {...aria({ role: "alert" })}>
              <Notice tone="bad">{exchange.problem}</Notice>
            </View>
          )}
          <ImportReportCards exchange={exchange} />
        </View>
        <ExportCard exchange={exchange} />
      </View>
    </EditorFrame>
  );
}

function ImportCard({ exchange }: { exchange: Exchange }) {
  const { file, busy, sameId } = exchange;
  return (
    <Card className="col g3">
      <Heading>导入题目</Heading>
      <View className="t2 read">
        可以用表格（.xlsx）、这里导出的 JSON，或者 Moodle 的
        GIFT。先检查，不写进题库；导入的都是草稿，要另一位编辑复核才会发布。
      </View>
      {file && (
        <View className="exchange-file">
          <Icon name="doc" size={22} />
          <View className="grow">
            <View className="b exchange-name">{file.name}</View>
            <View className="note t3">{fileSizeWords(file.sizeBytes)}</View>
          </View>
        </View>
      )}
      <View className="col g1">
        <View className="label b">题号已经有了，内容又不一样时</View>
        <Segmented<SameId>
          label="题号已经有了，内容又不一样时"
          value={sameId}
          onChange={(choice) => void exchange.check(choice)}
          items={[
            { key: "refuse", id: "same-refuse", label: "不导入，指出来" },
            { key: "revise", id: "same-revise", label: "写成新的修订" },
          ]}
        />
      </View>
      <View className="row wrap g3">
        <Button
          id="exchange-choose"
          iconBefore="upload"
          kind={file ? "outline" : "primary"}
          isBusy={busy === "check"}
          onTap={() => void exchange.chooseFile()}
        >
          {file ? "换一个文件" : "选文件，先检查"}
        </Button>
        <Button
          id="exchange-template"
          kind="text"
          iconBefore="download"
          isBusy={busy === "template"}
          onTap={() => void exchange.downloadTemplate()}
        >
          下载表格模板
        </Button>
      </View>
    </Card>
  );
}

const exports = [
  { format: "xlsx", title: "表格", text: "给人看和改；像公式的字也只是字" },
  { format: "json", title: "JSON", text: "一样不少，还能原样导回来" },
  { format: "gift", title: "Moodle GIFT", text: "依据、日期和难度写在注释里，Moodle 会略过" },
] as const;

function ExportCard({ exchange }: { exchange: Exchange }) {
  return (
    <Card className="col g3 exchange-exports">
      <Heading>导出题库</Heading>
      {exports.map(({ format, title, text }) => (
        <View key={format} className="exchange-export">
          <View className="grow">
            <View className="b">{title}</View>
            <View className="note t2">{text}</View>
          </View>
          <Button
            id={`export-${format}`}
            kind="outline"
            size="small"
            iconBefore="download"
            label={`导出${title}`}
            isBusy={exchange.busy === format}
            onTap={() => void exchange.download(format)}
          >
            导出
          </Button>
        </View>
      ))}
    </Card>
  );
}
