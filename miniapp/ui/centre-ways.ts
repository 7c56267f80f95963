import type { CentreView } from "#shared/centres/centre-schemas";
import { copyText } from "../platform/device";
import { showToast } from "../platform/dialogs";
import { openOnMap } from "../platform/maps";

/** WeChat's map; in a browser the address, to paste into any map. */
export async function showWay({ name, address, lon, lat }: CentreView): Promise<void> {
  if (await openOnMap({ name, address, longitude: lon, latitude: lat })) return;
  const isCopied = await copyText(`${name} ${address}`);
  showToast(isCopied ? "地址已复制，到地图里粘贴就能找" : address);
}
