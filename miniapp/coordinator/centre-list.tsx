import { View } from "@tarojs/components";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { CellLink, DataTable } from "../ui/data-table";
import { EmptyFace } from "../ui/faces";
import { Ribbon } from "../ui/ribbon";
import { SampleTag, Tag } from "../ui/tag";
import { type DirectoryItem, pauseWords } from "./directory-words";

interface CentreListProps {
  centres: readonly DirectoryItem[];
  /** How many there are with those that the search leaves out. */
  total: number;
  placeOf: (countyCode: string) => string;
  onOpen: (id: string, as: "edit" | "pause") => void;
}

/** A table on a wide screen, cards on a phone. */
export function CentreList(props: CentreListProps) {
  const { centres, total, placeOf, onOpen } = props;
  if (total === 0) {
    return <EmptyFace title="名单里还没有分中心" text="把真实的名单导入进来，就从这里管。" />;
  }
  if (centres.length === 0) {
    return <EmptyFace title="没有找到" text="换个名称，或者只写盟市。" />;
  }
  return (
    <>
      <View className="wide-only">
        <DataTable
          label="分中心"
          keyOf={({ id }) => id}
          groups={[{ key: "all", title: "共", count: `${centres.length} 家`, rows: centres }]}
          columns={[
            {
              key: "name",
              title: "名称",
              cell: (centre) => (
                <View className="row wrap g2">
                  <CellLink onTap={() => onOpen(centre.id, "edit")}>{centre.name}</CellLink>
                  {centre.isSample && <SampleTag />}
                </View>
              ),
            },
            {
              key: "place",
              title: "哪里",
              cell: ({ countyCode }) => <View className="t2">{placeOf(countyCode)}</View>,
            },
            { key: "load", title: "在办 / 上限", cell: (centre) => <Load centre={centre} /> },
            {
              key: "state",
              title: "状态",
              cell: ({ pause }) =>
                pause ? <View className="note gold">{pauseWords(pause)}</View> : "接收",
            },
            {
              key: "acts",
              title: "",
              cell: (centre) => <PauseButton centre={centre} onOpen={onOpen} />,
            },
          ]}
        />
      </View>
      <View className="narrow-only">
        <View className="lists-column">
          {centres.map((centre) => (
            <CentreRow key={centre.id} {...props} centre={centre} />
          ))}
        </View>
      </View>
    </>
  );
}

function CentreRow({ centre, placeOf, onOpen }: CentreListProps & { centre: DirectoryItem }) {
  return (
    <Card className="col g2">
      <View className="row wrap g2">
        <View className="lead">{centre.name}</View>
        {centre.isSample && <SampleTag />}
        {centre.pause && <Tag tone="gold">暂停接收</Tag>}
      </View>
      <View className="note t2">{placeOf(centre.countyCode)}</View>
      {centre.pause && <View className="note gold">{pauseWords(centre.pause)}</View>}
      <Load centre={centre} />
      <View className="row wrap g3">
        <Button
          id={`edit-${centre.id}`}
          kind="outline"
          size="small"
          label={`改${centre.name}`}
          onTap={() => onOpen(centre.id, "edit")}
        >
          改
        </Button>
        <PauseButton centre={centre} onOpen={onOpen} />
      </View>
    </Card>
  );
}

function PauseButton({
  centre,
  onOpen,
}: { centre: DirectoryItem } & Pick<CentreListProps, "onOpen">) {
  const words = centre.pause ? "恢复接收" : "暂停接收";
  return (
    <Button
      kind="outline"
      size="small"
      label={`${centre.name}${words}`}
      onTap={() => onOpen(centre.id, "pause")}
    >
      {words}
    </Button>
  );
}

function Load({ centre: { load, capacity } }: { centre: DirectoryItem }) {
  const percent = capacity > 0 ? (load / capacity) * 100 : 100;
  const busyTone = percent >= 80 ? "gold" : "action";
  return (
    <View className="row g2 directory-load">
      <View className="grow">
        <Ribbon
          percent={percent}
          label={`在办 ${load} 件，上限 ${capacity} 件`}
          tone={percent >= 100 ? "bad" : busyTone}
          isThin
        />
      </View>
      <View className="nb">
        {load} / {capacity}
      </View>
    </View>
  );
}
