import { View } from "@tarojs/components";
import { useState } from "react";
import { listCentresEndpoint } from "#shared/centres/centre-endpoints";
import type { UnitView } from "#shared/centres/centre-schemas";
import { type RightKind, rightKinds, rightWords } from "#shared/rights/right-kinds";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import {
  countyWords,
  keepNearCounty,
  readNearCounty,
  unitsOf,
  useLocating,
  useRegions,
} from "../api/use-regions";
import { Button } from "../ui/button";
import { CentreCard } from "../ui/centre-card";
import { Chips } from "../ui/choices";
import { EmptyFace } from "../ui/faces";
import { SelectField } from "../ui/field";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { RegionSheet } from "../ui/region-sheet";
import { Screen } from "../ui/screen";
import { SkeletonCards } from "../ui/skeleton";

type RightChoice = RightKind | "all";

const rightChoices: readonly { key: RightChoice; label: string }[] = [
  { key: "all", label: "全部" },
  ...rightKinds
    .filter((right) => right !== "unsure" && right !== "other")
    .map((right) => ({ key: right, label: rightWords[right].name })),
];

/** The directory: all centres, or those for one kind of right; nearest first once it is said from where. */
export default function CentresPage() {
  const regions = useRegions();
  const units = unitsOf(regions);
  const [near, setNear] = useState(readNearCounty);
  const [right, setRight] = useState<RightChoice>("all");
  const [isOpen, setIsOpen] = useState(false);
  const filter = { near, ...(right !== "all" && { right }) };
  const name = `centres-${near ?? ""}${right === "all" ? "" : `-${right}`}`;
  const list = useLoad(name, () => call(listCentresEndpoint, filter), { storeAs: name });
  const choose = (code: string) => {
    keepNearCounty(code);
    setNear(code);
    setIsOpen(false);
  };
  return (
    <Screen title="维权援助机构">
      <SelectField
        id="centres-near"
        label="从哪儿算近"
        icon="pin"
        value={countyWords(units, near ?? null)}
        placeholder="选您在的旗县区"
        onTap={() => setIsOpen(true)}
      />
      <Locate units={units} onFound={choose} />
      <Chips label="能办哪种权利" items={rightChoices} value={right} onChange={setRight} />
      <Loaded
        of={list}
        skeleton={<SkeletonCards label="正在取机构名录" />}
        empty={{ isEmpty: ({ items }) => items.length === 0, face: <NoCentre /> }}
      >
        {({ items }) => (
          <>
            <View className="note t3" id="centres-count">
              共 {items.length} 家，{near ? "近的在前，是直线距离" : "选了地方就把近的排在前面"}
            </View>
            {items.map((centre) => (
              <CentreCard key={centre.id} centre={centre} isWhole />
            ))}
          </>
        )}
      </Loaded>
      <RegionSheet
        isOpen={isOpen}
        title="您在哪儿"
        units={units}
        error={regions.state.status === "failed" ? regions.state.error : undefined}
        onRetry={() => void regions.reload()}
        value={near ?? null}
        onChoose={choose}
        onClose={() => setIsOpen(false)}
      />
    </Screen>
  );
}

interface LocateProps {
  units: readonly UnitView[] | undefined;
  onFound: (code: string) => void;
}

function Locate({ units, onFound }: LocateProps) {
  const locating = useLocating(units);
  const find = async () => {
    const code = await locating.find();
    if (code) onFound(code);
  };
  return (
    <View className="col">
      <View className="row wrap g2">
        <Button
          id="centres-locate"
          kind="soft"
          size="small"
          iconBefore="pin"
          isBusy={locating.isBusy}
          onTap={() => void find()}
        >
          用我现在的位置
        </Button>
        <View className="note t3 grow">只用这一次，我们只记旗县区。</View>
      </View>
      {locating.problem && <Notice>{locating.problem}</Notice>}
    </View>
  );
}

function NoCentre() {
  return (
    <EmptyFace title="没有单办这一种的" text="看看“全部”，或者直接申请，我们替您找能办的一家。" />
  );
}
