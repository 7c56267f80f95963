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

/** Whether a place can be pointed at on a map: a browser has none. */
export const canPointOnMap = !isH5;

export interface PointedPlace {
  /** What the map calls it; may be "". */
  name: string;
  /** GCJ-02. */
  longitude: number;
  latitude: number;
}

/** Lets the person point at a place on WeChat's map; undefined when they went back without one. */
export async function pointOnMap(): Promise<PointedPlace | undefined> {
  try {
    const { name, longitude, latitude } = await Taro.chooseLocation({});
    return { name, longitude: Number(longitude), latitude: Number(latitude) };
  } catch {
    return undefined;
  }
}
