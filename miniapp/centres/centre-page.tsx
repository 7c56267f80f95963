import { View } from "@tarojs/components";
import { readCentreEndpoint } from "#shared/centres/centre-endpoints";
import type { CentreView } from "#shared/centres/centre-schemas";
import { rightWords } from "#shared/rights/right-kinds";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { readNearCounty } from "../api/use-regions";
import { callPhone } from "../platform/device";
import { goTo, useRouteParams } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { showWay } from "../ui/centre-ways";
import { Dock } from "../ui/dock";
import { Heading } from "../ui/heading";
import { ListCard, ListRow } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { dateWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { Screen } from "../ui/screen";
import { SampleTag, Tag } from "../ui/tag";
import { kmWords } from "../ui/ticket-words";
import { openingWords } from "./opening-words";
import "./centre-page.scss";

/** One centre for the public: what it does, when it is open, where it is, and the way into the form. */
export default function CentrePage() {
  const { id = "" } = useRouteParams();
  const near = readNearCounty();
  const name = `centre-${id}-${near ?? ""}`;
  const loading = useLoad(name, () => call(readCentreEndpoint, { centreId: id, near }), {
    storeAs: name,
  });
  return (
    <Screen
      title="维权援助机构"
      dock={
        <Dock>
          <Button id="centre-ask" onTap={() => void goTo("/tickets/file-page", { centre: id })}>
            向这家求助
          </Button>
        </Dock>
      }
    >
      <Loaded of={loading}>{(centre) => <Shown centre={centre} />}</Loaded>
    </Screen>
  );
}

function Shown({ centre }: { centre: CentreView }) {
  return (
    <>
      <Paused centre={centre} />
      <Head centre={centre} />
      <Reach centre={centre} />
      <What centre={centre} />
      <View className="note t3 read">
        送到哪一家，看您在哪儿、事情在哪儿、哪家能办。您从这里开始填，我们会记下您想找这家；交之前告诉您会送到哪儿、为什么，您同意了才交。
      </View>
    </>
  );
}

function Paused({ centre: { isActive, pause } }: { centre: CentreView }) {
  if (isActive && !pause) return null;
  const until = pause?.until ? `，到 ${dateWords(pause.until)}` : "";
  return (
    <Notice tone="gold" icon="pause" title="这家现在不接新的申请">
      {pause && `${pause.reason}${until}。`}照样可以申请，我们替您找能办的一家。
    </Notice>
  );
}

const kindWords: Record<CentreView["kind"], string> = {
  sub_centre: "分中心",
  workstation: "工作站",
};

function Head({ centre }: { centre: CentreView }) {
  const { name, kind, unitName, countyName, isSample, isOpenNow } = centre;
  const place = unitName === countyName ? unitName : `${unitName}${countyName}`;
  return (
    <Card className="col g2">
      <View className="row g2 wrap">
        <Heading className="title">{name}</Heading>
        {isSample && <SampleTag />}
      </View>
      <View className="label t2">
        {place}，{kindWords[kind]}
      </View>
      <View id="centre-open" className="row g2 wrap">
        <Tag tone={isOpenNow ? "good" : "plain"} icon="clock">
          {isOpenNow ? "现在有人在" : "现在不在办公时间"}
        </Tag>
        <View className="note t2">{openingWords(centre)}</View>
      </View>
    </Card>
  );
}

function Reach({ centre }: { centre: CentreView }) {
  const { name, address, phone, hours, distanceKm } = centre;
  return (
    <ListCard>
      {hours && <ListRow icon="clock" title="办公时间" text={unbroken(hours)} />}
      <ListRow
        id="centre-way"
        icon="pin"
        iconTone="action"
        title="去这里"
        text={distanceKm === null ? address : `${address}，${kmWords(distanceKm)}，是直线距离`}
        onTap={() => void showWay(centre)}
      />
      {phone ? (
        <ListRow
          id="centre-call"
          icon="phone"
          iconTone="action"
          title={`给${name}打电话`}
          text={phone}
          onTap={() => void callPhone(phone)}
        />
      ) : (
        <ListRow icon="phone" title="电话" text="还没有公布" />
      )}
    </ListCard>
  );
}

/** A span of time stays on one line. */
function unbroken(hours: string): string {
  return hours.replaceAll("–", "–\u2060");
}

/** What people may come with (docs/sources.md B6); no fee is taken, and no money is promised. */
const services = [
  "说说这件事该怎么办，怎么留证据",
  "看看算不算侵权，给一份参考意见",
  "双方都愿意的，请人调解",
  "不归这里管的，帮您转过去",
];

function What({ centre }: { centre: CentreView }) {
  const { rights, expertRights } = centre;
  const named = rights.filter((right) => right !== "other" && right !== "unsure");
  return (
    <Card className="col g3">
      <Heading level={3} className="b">
        能帮您做什么
      </Heading>
      <View className="col g1">
        {services.map((service) => (
          <View key={service} className="centre-service t2">
            {service}
          </View>
        ))}
      </View>
      <View className="note t3">都不收费。</View>
      <Heading level={3} className="b">
        能办哪些权利
      </Heading>
      <View className="row g2 wrap">
        {named.map((right) => {
          const isExpert = expertRights.includes(right);
          return (
            <Tag key={right} tone={isExpert ? "sky" : "plain"}>
              {rightWords[right].name}
              {isExpert && "，有专家"}
            </Tag>
          );
        })}
      </View>
    </Card>
  );
}
