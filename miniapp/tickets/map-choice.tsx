import { View } from "@tarojs/components";
import { useState } from "react";
import type { UnitView } from "#shared/centres/centre-schemas";
import { nearestCounty } from "../api/use-regions";
import { canPointOnMap, pointOnMap } from "../platform/maps";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

interface MapChoiceProps {
  id: string;
  /** What is pointed at, for whoever reads by ear. */
  label: string;
  units: readonly UnitView[] | undefined;
  /** `name`: what the map calls the place, "" where it has no name. */
  onFound: (countyCode: string, name: string) => void;
}

/** "在地图上点": the county of a place on WeChat's map. Not there where there is no map. */
export function MapChoice({ id, label, units, onFound }: MapChoiceProps) {
  const [isOutside, setIsOutside] = useState(false);
  if (!canPointOnMap || !units) return null;
  const point = async () => {
    setIsOutside(false);
    const place = await pointOnMap();
    if (!place) return;
    const code = nearestCounty(units, { lon: place.longitude, lat: place.latitude });
    if (code) onFound(code, place.name);
    else setIsOutside(true);
  };
  return (
    <View className="col">
      <View className="row">
        <Button
          id={id}
          kind="soft"
          size="small"
          iconBefore="route"
          label={`在地图上点${label}`}
          onTap={() => void point()}
        >
          在地图上点
        </Button>
      </View>
      {isOutside && <Notice>那里好像不在内蒙古，自己选一下就好。</Notice>}
    </View>
  );
}
