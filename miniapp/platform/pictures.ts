import Taro from "@tarojs/taro";
import { isH5 } from "./settings";

/** A picture that was drawn on the phone. */
export interface Picture {
  /** WeChat's temporary path, or a blob: address. */
  path: string;
  /** In a browser: the picture itself, for its share sheet. */
  blob?: Blob;
}

export interface PictureTask {
  /** The page's `<Canvas type="2d">`, which WeChat draws on; a browser makes its own. */
  canvasId: string;
  width: number;
  height: number;
  /** Pixels for each unit of width and height. */
  scale: number;
  /** Painted first, over the whole of it. */
  backdrop: string;
  draw: (pen: CanvasRenderingContext2D) => void;
}

// WeChat's canvas is a browser's in all that is used here, and makes its own images.
type AnyCanvas = Pick<HTMLCanvasElement, "width" | "height" | "toBlob"> & {
  getContext: (kind: "2d") => CanvasRenderingContext2D | null;
  createImage?: () => HTMLImageElement;
};

/** Draws a picture and gives it as a PNG. */
export async function drawPicture(task: PictureTask): Promise<Picture> {
  const { width, height, scale, backdrop } = task;
  const canvas = isH5 ? document.createElement("canvas") : await canvasOf(task.canvasId);
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This phone has no canvas.");
  const image = await loadImage(canvas, backdrop);
  pen.scale(scale, scale);
  pen.drawImage(image, 0, 0, width, height);
  task.draw(pen);
  return isH5 ? toBrowserPicture(canvas) : toPhonePicture(canvas);
}

function canvasOf(id: string): Promise<AnyCanvas> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((found: { node?: AnyCanvas }[]) => {
        const canvas = found[0]?.node;
        if (canvas) resolve(canvas);
        else reject(new Error("The page has no canvas."));
      });
  });
}

function loadImage(canvas: AnyCanvas, address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage?.() ?? new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("The backdrop cannot be read."));
    image.src = address;
  });
}

function toBrowserPicture(canvas: AnyCanvas): Promise<Picture> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve({ path: URL.createObjectURL(blob), blob });
      else reject(new Error("The picture cannot be made."));
    }, "image/png");
  });
}

async function toPhonePicture(canvas: AnyCanvas): Promise<Picture> {
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    // Taro's type knows only its own element.
    canvas: canvas as unknown as Taro.Canvas,
    fileType: "png",
  } as Taro.canvasToTempFilePath.Option);
  return { path: tempFilePath };
}

/** Into the album, or as a download. "refused": the person once said no to the album. */
export async function savePicture(
  { path }: Picture,
  name: string,
): Promise<"saved" | "refused" | "stopped"> {
  if (isH5) {
    const link = document.createElement("a");
    link.href = path;
    link.download = name;
    link.click();
    return "saved";
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path });
    return "saved";
  } catch (error) {
    return /auth|deny|denied/i.test(messageOf(error)) ? "refused" : "stopped";
  }
}

/** WeChat's page of permissions, where a refusal can be taken back. */
export async function openPermissions(): Promise<void> {
  if (!isH5) await Taro.openSetting().catch(() => {});
}

/** Hands the picture to WeChat's or the browser's own share sheet; "unavailable" where there is none. */
export async function sharePicture(
  { path, blob }: Picture,
  name: string,
): Promise<"shared" | "stopped" | "unavailable"> {
  try {
    if (!isH5) {
      await Taro.showShareImageMenu({ path });
      return "shared";
    }
    const files = blob ? [new File([blob], name, { type: "image/png" })] : [];
    if (!navigator.canShare?.({ files })) return "unavailable";
    await navigator.share({ files });
    return "shared";
  } catch (error) {
    const isChoice = /cancel/i.test(messageOf(error)) || (error as Error).name === "AbortError";
    return isChoice ? "stopped" : "unavailable";
  }
}

function messageOf(error: unknown): string {
  return String((error as { errMsg?: unknown } | undefined)?.errMsg ?? "");
}
