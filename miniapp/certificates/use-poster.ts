import { useRef, useState } from "react";
import type { CertificateView } from "#shared/certificates/certificate-schemas";
import { confirm, showToast } from "../platform/dialogs";
import {
  drawPicture,
  openPermissions,
  type Picture,
  savePicture,
  sharePicture,
} from "../platform/pictures";
import { isH5 } from "../platform/settings";
import { faceOf } from "./certificate-words";
import { drawPoster, posterGround, posterSize } from "./poster-drawing";

export const canvasId = "certificate-canvas";

export interface Poster {
  /** Which act is going on. */
  pending: "save" | "share" | undefined;
  save: () => void;
  share: () => void;
}

/** The certificate as a picture, drawn when it is first asked for. */
export function usePoster(certificate: CertificateView | undefined): Poster {
  const [pending, setPending] = useState<Poster["pending"]>();
  const isActing = useRef<boolean>(false);
  const drawn = useRef<{ code: string; picture: Picture } | undefined>(undefined);

  const pictureOf = async (shown: CertificateView): Promise<Picture> => {
    if (drawn.current?.code === shown.code) return drawn.current.picture;
    const face = faceOf(shown);
    const picture = await drawPicture({
      canvasId,
      ...posterSize,
      backdrop: posterGround,
      draw: (pen) => drawPoster(pen, face),
    });
    drawn.current = { code: shown.code, picture };
    return picture;
  };

  const run = async (act: "save" | "share") => {
    if (!certificate || isActing.current) return;
    isActing.current = true;
    setPending(act);
    try {
      await handOver[act](await pictureOf(certificate), `${certificate.code}.png`);
    } catch {
      showToast("图片没有画成，请再试一次");
    } finally {
      isActing.current = false;
      setPending(undefined);
    }
  };
  return { pending, save: () => void run("save"), share: () => void run("share") };
}

const handOver = { save, share };

async function save(picture: Picture, name: string): Promise<void> {
  const outcome = await savePicture(picture, name);
  if (outcome === "saved") showToast(isH5 ? "图片开始下载了" : "存到相册了");
  if (outcome === "refused") await offerPermissions();
}

/** Saying no once is not saying no for ever: the way back is offered, not taken. */
async function offerPermissions(): Promise<void> {
  const wants = await confirm({
    title: "还不能存到相册",
    text: "您之前没有允许使用相册。可以去设置里打开，再回来存一次。",
    yes: "去设置",
    no: "先不用",
  });
  if (wants) await openPermissions();
}

/** Where nothing can share a picture, it is kept: from the album or the downloads it can be sent. */
async function share(picture: Picture, name: string): Promise<void> {
  if ((await sharePicture(picture, name)) === "unavailable") await save(picture, name);
}
