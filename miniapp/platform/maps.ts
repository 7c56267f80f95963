import Taro from "@tarojs/taro";
import { isH5 } from "./settings";

export interface MapPlace {
  name: string;
  address: string;
  /** GCJ-02, as WeChat's map takes it. */
  longitude: number;
  latitude: number;
}

/** Shows a place on WeChat's map, with its ways there. False where there is no map: a browser. */
export async function openOnMap(place: MapPlace): Promise<boolean> {
  if (isH5) return false;
  try {
    await Taro.openLocation({ ...place, scale: 15 });
    return true;
  } catch {
    return false;
  }
}
