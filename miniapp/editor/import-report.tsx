import { View } from "@tarojs/components";
import type { ImportReport } from "#shared/exchange/exchange-schemas";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { Tag } from "../ui/tag";
import { countWords, formatWords, outcomeWords, placeWords } from "./exchange-words";
import type { Exchange } from "./use-exchange";

/** What the check found, the choice it leaves, and what has been done. */
export function ImportReportCards({ exchange }: { exchange: Exchange }) {
  const { report, busy } = exchange;
  if (busy === "check") return <SkeletonCards label="正在检查" />;
  if (!report) return null;
  if (report.isImported) return <Imported report={report} onAgain={exchange.startAgain} />;
  return (
    <>
      <Choice report={report} exchange={exchange} />
      <Faults report={report} />
      <Notes report={report} />
      <Preview report={report} />
    </>
  );
}

function Imported({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  return (
    <Card className="col g3 card-good" id="exchange-done">
      <Heading>导入好了</Heading>
      <View className="read">{countWords(report)}</View>
      <View className="row wrap g3">
        <Button id="exchange-to-list" onTap={() => void goTo("/editor/questions-page")}>
          去看题目
        </Button>
        <Button id="exchange-again" kind="outline" onTap={onAgain}>
          再导入一个
        </Button>
      </View>
    </Card>
  );
}

function Choice({ report, exchange }: { report: ImportReport; exchange: Exchange }) {
  const { counts, faultCount, format, passedOver, rowCount } = report;
  const good = counts.new + counts.revision;
  const isClean = faultCount === 0;
  return (
    <Card className="col g3" id="exchange-choice">
      <View className="row between wrap g2">
        <Heading>检查结果</Heading>
        <Tag>{formatWords[format]}</Tag>
      </View>
      <View className="read">
        读到 {rowCount} 道题：{countWords(report)}
        {passedOver > 0 && `模板里的说明和示例 ${passedOver} 行略过了。`}
      </View>
      {good === 0 && isClean && <View className="t2">没有要导入的，题库不用变。</View>}
      {good > 0 && (
        <View className="row">
          <Button
            id={isClean ? "exchange-import" : "exchange-import-right"}
            kind={isClean ? "primary" : "outline"}
            isBusy={exchange.busy === "import"}
            onTap={() => void exchange.bringIn(isClean ? "all" : "right")}
          >
            {isClean ? `全部导入，${good} 道` : `只导入对的 ${good} 道`}
          </Button>
        </View>
      )}
      {!isClean && <View className="note t2">照下面改好文件，再选一次，就能全部导入。</View>}
    </Card>
  );
}

function Faults({ report }: { report: ImportReport }) {
  const { faults, faultCount, format } = report;
  if (faultCount === 0) return null;
  return (
    <Card className="col g2" id="exchange-faults">
      <Heading>要改的地方，{faultCount} 处</Heading>
      {faults.map(({ row, column, what, toDo }) => (
        <View key={`${row}-${column}-${what}`} className="exchange-fault">
          <View className="exchange-place b">{placeWords(format, row, column)}</View>
          <View className="grow">
            <View className="bad">{what}</View>
            <View className="note t2">{toDo}</View>
          </View>
        </View>
      ))}
      {faultCount > faults.length && (
        <View className="note t2">
          还有 {faultCount - faults.length} 处没有列出，改好这些再检查。
        </View>
      )}
    </Card>
  );
}

function Notes({ report }: { report: ImportReport }) {
  const { notes, noteCount, format } = report;
  if (noteCount === 0) return null;
  return (
    <Notice tone="gold" title={`请留意，${noteCount} 处`}>
      {notes.map(({ row, what }) => (
        <View key={`${row}-${what}`} className="exchange-note">
          {placeWords(format, row, "")}：{what}
        </View>
      ))}
      {noteCount > notes.length && <View>还有 {noteCount - notes.length} 处没有列出。</View>}
    </Notice>
  );
}

function Preview({ report }: { report: ImportReport }) {
  const { preview, rowCount, format } = report;
  if (preview.length === 0) return null;
  return (
    <Card className="col g2">
      <Heading>读到的题</Heading>
      {preview.map(({ row, id, stem, outcome }) => (
        <View key={row} className="exchange-fault">
          <View className="grow">
            <View>{stem || "（没有读出题干）"}</View>
            <View className="note t3 exchange-name">
              {placeWords(format, row, "")}，{id}
            </View>
          </View>
          <Tag tone={outcome === "faulty" ? "bad" : "plain"}>{outcomeWords[outcome]}</Tag>
        </View>
      ))}
      {rowCount > preview.length && <View className="note t2">只列出前 {preview.length} 道。</View>}
    </Card>
  );
}
