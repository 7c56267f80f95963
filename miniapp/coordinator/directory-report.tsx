import { View } from "@tarojs/components";
import type { DirectoryReport } from "#shared/centres/directory-schemas";
import { confirm } from "../platform/dialogs";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { SkeletonCards } from "../ui/skeleton";
import type { DirectoryImport } from "./use-directory-import";

/** What the check found, and what has been done. */
export function DirectoryReportCards({ bringing }: { bringing: DirectoryImport }) {
  const { report, busy } = bringing;
  if (busy === "check") return <SkeletonCards label="正在检查" />;
  if (!report) return null;
  if (report.faultCount > 0) return <Faults report={report} />;
  return report.isImported ? (
    <Done report={report} />
  ) : (
    <Choice report={report} bringing={bringing} />
  );
}

function countWords(report: DirectoryReport): string {
  const { addedCount, changedCount, unchangedCount, leavingCount } = report;
  return `新的 ${addedCount} 家，改的 ${changedCount} 家，没变的 ${unchangedCount} 家，离开的 ${leavingCount} 家`;
}

function Faults({ report: { faults, faultCount } }: { report: DirectoryReport }) {
  return (
    <Card className="col g2" id="directory-faults">
      <Heading>要改的地方，{faultCount} 处</Heading>
      <View className="t2">改好文件再选一次。有一处不对，整份都不会导入。</View>
      {faults.map(({ row, column, what }) => (
        <View key={`${row}-${column}-${what}`} className="directory-change">
          <View className="b nb">
            第 {row} 行{column && `，${column}`}
          </View>
          <View className="grow bad">{what}</View>
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

function Choice({ report, bringing }: { report: DirectoryReport; bringing: DirectoryImport }) {
  const { added, changed, leaving } = report;
  const open = leaving.reduce((sum, { load }) => sum + load, 0);
  const bringIn = async () => {
    const isSure = await confirm({
      title: "照这份文件改名单？",
      text: `${countWords(report)}。离开的手上有 ${open} 件，都在那里办完。改完还能退回。`,
      yes: "导入",
    });
    if (isSure) await bringing.bringIn();
  };
  return (
    <Card className="col g3" id="directory-choice">
      <Heading>没有要改的地方</Heading>
      <View className="read">
        读到 {report.rowCount} 家：{countWords(report)}。
      </View>
      <Names title="新的" names={added} count={report.addedCount} />
      <Names
        title="改的"
        names={changed.map(({ name, columns }) => `${name}（${columns.join("、")}）`)}
        count={report.changedCount}
      />
      <Names
        title="离开的，不再接收申请"
        names={leaving.map(({ name, load }) => (load > 0 ? `${name}（手上 ${load} 件）` : name))}
        count={report.leavingCount}
      />
      <View className="row">
        <Button
          id="directory-bring-in"
          isBusy={bringing.busy === "import"}
          onTap={() => void bringIn()}
        >
          导入这份名单
        </Button>
      </View>
    </Card>
  );
}

function Names({ title, names, count }: { title: string; names: string[]; count: number }) {
  if (count === 0) return null;
  const more = count > names.length ? `，等 ${count} 家` : "";
  return (
    <View className="col g1">
      <View className="label b">{title}</View>
      <View className="t2 read">
        {names.join("、")}
        {more}
      </View>
    </View>
  );
}

function Done({ report }: { report: DirectoryReport }) {
  return (
    <Card className="col g3 card-good" id="directory-done">
      <Heading>名单换好了</Heading>
      <View className="read">{countWords(report)}。</View>
      <View className="row">
        <Button id="directory-see" onTap={() => void goTo("/coordinator/directory-page")}>
          去看名单
        </Button>
      </View>
    </Card>
  );
}
