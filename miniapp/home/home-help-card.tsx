import { View } from "@tarojs/components";
import { useState } from "react";
import { listCentresEndpoint } from "#shared/centres/centre-endpoints";
import type { CentreView } from "#shared/centres/centre-schemas";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { readNearCounty } from "../api/use-regions";
import { goTo } from "../platform/navigation";
import { useWhenShown } from "../platform/page-life";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { SampleTag } from "../ui/tag";
import { TopicArt } from "../ui/topic-art";
import "./home-help-card.scss";

/** The way to help, and who is nearest when the county is known. */
export function HomeHelpCard() {
  const nearest = useNearest();
  return (
    <Card className="card-bare">
      <View className="home-help row top">
        <TopicArt topic="help" size={64} />
        <View className="grow col g1">
          <Heading level={3} className="lead">
            作品被搬走、牌子被冒用？
          </Heading>
          <View className="home-help-text label t2">
            或者有人说您侵权，都可以来。十分钟填完，随时看得到谁在办。
          </View>
        </View>
      </View>
      <View className="home-help-foot">
        <View className="home-nearest note t3">
          <Icon name="pin" size={16} />
          <View className="ell">
            {nearest ? `离您最近：${nearest.name}` : "选好旗县，看最近的一家"}
          </View>
          {nearest?.isSample && <SampleTag />}
        </View>
        <Button
          id="to-help"
          kind="text"
          size="small"
          iconAfter="next"
          onTap={() => void goTo("/home/help-tab-page")}
        >
          去求助
        </Button>
      </View>
    </Card>
  );
}

/** The centre nearest to the county chosen last on this device; undefined while none is. */
function useNearest(): CentreView | undefined {
  const [county, setCounty] = useState(readNearCounty);
  useWhenShown(() => setCounty(readNearCounty()));
  const centres = useLoad(
    `near:${county}`,
    async () => (await call(listCentresEndpoint, { near: county })).items[0] ?? null,
    { isPaused: county === undefined, storeAs: "nearest-centre" },
  );
  return (county && loadedValue(centres.state)) || undefined;
}
