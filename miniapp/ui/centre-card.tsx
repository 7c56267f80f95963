import { View } from "@tarojs/components";
import type { CentreView } from "#shared/centres/centre-schemas";
import { rightWords } from "#shared/rights/right-kinds";
import { callPhone } from "../platform/device";
import { goTo } from "../platform/navigation";
import { Button } from "./button";
import { Card } from "./card";
import { showWay } from "./centre-ways";
import { Icon } from "./icon";
import { DiscIcon } from "./list-row";
import { dateWords } from "./moment-words";
import { SampleTag, Tag } from "./tag";
import { Tappable } from "./tappable";
import { kmWords } from "./ticket-words";
import "./centre-card.scss";

interface CentreCardProps {
  centre: CentreView;
  /** Its address and hours too. */
  isWhole?: boolean;
}

/** One centre: where, what it knows best, how to reach it. */
export function CentreCard({ centre, isWhole = false }: CentreCardProps) {
  const { name, phone, expertRights, isSample, pause } = centre;
  return (
    <Card id={`centre-${centre.id}`}>
      <View className="row top">
        <DiscIcon name="pin" />
        <View className="grow">
          <View className="row g2 wrap">
            <Tappable
              id={`centre-open-${centre.id}`}
              className="centre-name b"
              role="link"
              label={`${name}，看详情`}
              onTap={() => void goTo("/centres/centre-page", { id: centre.id })}
            >
              {name}
              <Icon name="next" size={18} className="t3" />
            </Tappable>
            {isSample && <SampleTag />}
            {pause && <Tag tone="gold">暂停接收</Tag>}
          </View>
          {pause && <View className="note gold">{pauseWords(pause)}</View>}
          <View className="centre-place note t2">{placeWords(centre)}</View>
          {isWhole && <View className="note t2">{centre.address}</View>}
          <View className="note t2">专长：{rightNames(expertRights)}</View>
          {isWhole && <View className="note t2">{hoursWords(centre)}</View>}
          <View className="note t2">电话：{phone ?? "还没有公布"}</View>
        </View>
      </View>
      <View className={`centre-acts ${phone ? "grid2 care-one" : ""}`}>
        {phone && (
          <Button
            kind="outline"
            size="small"
            isWide
            iconBefore="phone"
            label={`给${name}打电话`}
            onTap={() => void callPhone(phone)}
          >
            打电话
          </Button>
        )}
        <Button
          kind="outline"
          size="small"
          isWide
          iconBefore="route"
          label={`去${name}怎么走`}
          onTap={() => void showWay(centre)}
        >
          怎么走
        </Button>
      </View>
    </Card>
  );
}

function placeWords({ unitName, countyName, distanceKm }: CentreView): string {
  const place = unitName === countyName ? unitName : `${unitName}${countyName}`;
  return distanceKm === null ? place : `${place}，${kmWords(distanceKm)}`;
}

function rightNames(rights: CentreView["expertRights"]): string {
  return rights.length > 0 ? rights.map((right) => rightWords[right].name).join("、") : "综合咨询";
}

function pauseWords({ reason, until }: NonNullable<CentreView["pause"]>): string {
  return until === null ? reason : `${reason}，到 ${dateWords(until)}`;
}

function hoursWords({ hours, isOpenNow }: CentreView): string {
  const now = isOpenNow ? "现在有人在" : "现在不在办公时间";
  return hours ? `${hours}，${now}` : now;
}
