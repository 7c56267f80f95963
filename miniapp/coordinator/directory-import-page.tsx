import { View } from "@tarojs/components";
import { confirm } from "../platform/dialogs";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { Loaded } from "../ui/loaded";
import { CoordinatorFrame } from "./coordinator-frame";
import { DirectoryReportCards } from "./directory-report";
import { changeFoot, changeTitle } from "./directory-words";
import { ListProblem } from "./list-problem";
import { type DirectoryDesk, useDirectory } from "./use-directory";
import { type DirectoryImport, useDirectoryImport } from "./use-directory-import";
import "./lists-page.scss";
import "./directory-page.scss";

/** 导入和记录: the real directory from a file, and the way back. */
export default function DirectoryImportPage() {
  const directory = useDirectory();
  const bringing = useDirectoryImport(directory.of.reload);
  return (
    <CoordinatorFrame title="导入名单" current="directory" isBelow>
      <View className="wide-only">
        <Heading className="head">导入名单</Heading>
      </View>
      <View className="lists-column">
        <FileCard bringing={bringing} />
        <ListProblem words={bringing.problem} />
        <DirectoryReportCards bringing={bringing} />
        <History directory={directory} />
      </View>
    </CoordinatorFrame>
  );
}

function FileCard({ bringing }: { bringing: DirectoryImport }) {
  const { file, busy } = bringing;
  return (
    <Card className="col g3">
      <Heading>从表格来</Heading>
      <View className="t2 read">
        先下载模板，或者现在的名单，在 Excel 或 WPS 里改好，另存为
        CSV（逗号分隔）再选进来。先检查，不会马上改。整份名单以文件为准：文件里没有的不再接收申请，手上的照办完。
      </View>
      {file && (
        <View className="row g2">
          <Icon name="doc" size={22} />
          <View className="b directory-file">{file.name}</View>
        </View>
      )}
      <View className="row wrap g3">
        <Button
          id="directory-choose"
          iconBefore="upload"
          kind={file ? "outline" : "primary"}
          isBusy={busy === "check"}
          onTap={() => void bringing.chooseFile()}
        >
          {file ? "换一个文件" : "选文件，先检查"}
        </Button>
        <Button
          id="directory-template"
          kind="text"
          iconBefore="download"
          isBusy={busy === "template"}
          onTap={() => void bringing.download("template")}
        >
          下载模板
        </Button>
        <Button
          id="directory-download"
          kind="text"
          iconBefore="download"
          isBusy={busy === "directory"}
          onTap={() => void bringing.download("directory")}
        >
          下载现在的名单
        </Button>
      </View>
    </Card>
  );
}

function History({ directory }: { directory: DirectoryDesk }) {
  const goBack = async (to: number) => {
    const isSure = await confirm({
      title: `退回到第 ${to} 次改动以后？`,
      text: "名称、上限、暂停都回到那时的样子，那以后新来的不再接收申请。手上的申请不动。退回也会记一笔，还能再退。",
      yes: "退回",
      isDanger: true,
    });
    if (isSure) await directory.undo(to);
  };
  return (
    <Card className="col g2">
      <Heading>改动记录</Heading>
      <ListProblem words={directory.problem} />
      <Loaded of={directory.of}>
        {({ changes, number }) => (
          <View>
            {changes.length === 0 && <View className="t2">还没有人改过，都是出厂的示例。</View>}
            {changes.map((change) => (
              <View key={change.number} className="directory-change">
                <View className="grow">
                  <View>
                    {change.number}. {changeTitle(change)}
                  </View>
                  <View className="note t3">{changeFoot(change)}</View>
                </View>
                {change.number < number && (
                  <Button
                    id={`undo-${change.number}`}
                    kind="outline"
                    size="small"
                    label={`退回到第 ${change.number} 次以后`}
                    onTap={() => void goBack(change.number)}
                  >
                    退回这里
                  </Button>
                )}
              </View>
            ))}
          </View>
        )}
      </Loaded>
    </Card>
  );
}
