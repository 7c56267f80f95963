import { View } from "@tarojs/components";
import { useState } from "react";
import { listCentresEndpoint } from "#shared/centres/centre-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import {
  keepNearCounty,
  readNearCounty,
  unitsOf,
  useLocating,
  useRegions,
} from "../api/use-regions";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { CentreCard } from "../ui/centre-card";
import { SectionHead } from "../ui/heading";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { RegionSheet } from "../ui/region-sheet";
import { Skeleton } from "../ui/skeleton";

/** The nearest centre, once somebody has said from where; nothing is asked of the phone before. */
export function HelpNearest() {
  const [near, setNear] = useState(readNearCounty);
  const list = useLoad(`centres-${near ?? ""}`, () => call(listCentresEndpoint, { near }), {
    storeAs: `centres-${near ?? ""}`,
  });
  const { state } = list;
  const items =
    state.status === "ready" || state.status === "offline" ? state.value.items : undefined;
  const nearest = near ? items?.[0] : undefined;
  const choose = (code: string) => {
    keepNearCounty(code);
    setNear(code);
  };
  return (
    <>
      <SectionHead
        title="离您近的"
        more={
          <MoreLink id="help-centres" icon="next" onTap={() => void goTo("/centres/centres-page")}>
            {items ? `全部 ${items.length} 家` : "全部"}
          </MoreLink>
        }
      />
      {state.status === "failed" && (
        <Notice icon="redo" onTap={() => void list.reload()}>
          机构名录没取到，点这里再试一次。
        </Notice>
      )}
      {state.status === "loading" && near && (
        <Card className="col g3">
          <Skeleton width="46%" height={18} />
          <Skeleton />
          <Skeleton width="70%" />
        </Card>
      )}
      {nearest && <CentreCard centre={nearest} />}
      {!near && state.status !== "failed" && <AskWhere onChoose={choose} />}
    </>
  );
}

function AskWhere({ onChoose }: { onChoose: (code: string) => void }) {
  const regions = useRegions();
  const units = unitsOf(regions);
  const locating = useLocating(units);
  const [isOpen, setIsOpen] = useState(false);
  const find = async () => {
    const code = await locating.find();
    if (code) onChoose(code);
  };
  return (
    <Card className="col g3">
      <View className="label t2 read">
        告诉我们您在哪个旗县区，就能找到最近的一家。位置只在您点的时候用一次，我们只记旗县区。
      </View>
      <View className="grid2 care-one">
        <Button
          id="help-locate"
          kind="soft"
          size="small"
          isWide
          iconBefore="pin"
          isBusy={locating.isBusy}
          onTap={() => void find()}
        >
          用我的位置
        </Button>
        <Button
          id="help-choose-county"
          kind="outline"
          size="small"
          isWide
          onTap={() => setIsOpen(true)}
        >
          自己选
        </Button>
      </View>
      {locating.problem && <Notice>{locating.problem}</Notice>}
      <RegionSheet
        isOpen={isOpen}
        title="您在哪儿"
        units={units}
        error={regions.state.status === "failed" ? regions.state.error : undefined}
        onRetry={() => void regions.reload()}
        value={null}
        onChoose={onChoose}
        onClose={() => setIsOpen(false)}
      />
    </Card>
  );
}
