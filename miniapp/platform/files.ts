import Taro from "@tarojs/taro";
import { isH5 } from "./settings";

export interface PickedFile {
  /** WeChat's temporary path, or a blob: address; ends with the session. */
  path: string;
  name: string;
  sizeBytes: number;
}

export interface Picking {
  count: number;
  /** Ending of names, without dots; all when nothing is said. Photos only for `choosePhotos`. */
  endings?: readonly string[];
}

/** From the album or the camera, uncompressed: an original proves more. [] when nothing was chosen. */
export async function choosePhotos({ count }: Picking): Promise<readonly PickedFile[]> {
  if (isH5) return chooseInBrowser({ count, accept: "image/*" });
  return orNothing(async () => {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ["image"],
      sizeType: ["original"],
    });
    return tempFiles.map((file, at) => ({
      path: file.tempFilePath,
      // WeChat gives photos no names.
      name: `照片 ${at + 1}${endingOf(file.tempFilePath)}`,
      sizeBytes: file.size,
    }));
  });
}

/** From WeChat's chats, or the computer. */
export async function chooseFiles(picking: Picking): Promise<readonly PickedFile[]> {
  const { count, endings } = picking;
  if (isH5) return chooseInBrowser({ count, accept: endings?.map((end) => `.${end}`).join(",") });
  return orNothing(async () => {
    const { tempFiles } = await Taro.chooseMessageFile({
      count,
      type: endings ? "file" : "all",
      extension: endings && [...endings],
    });
    return tempFiles.map(({ path, name, size }) => ({ path, name, sizeBytes: size }));
  });
}

/** What was chosen in a browser, by its blob: address. */
const chosen = new Map<string, File>();

/** `length` bytes of a chosen file, beginning with the one at `from`; throws where the file is gone. */
export async function readPiece(
  { path }: PickedFile,
  from: number,
  length: number,
): Promise<ArrayBuffer> {
  if (isH5) {
    const file = chosen.get(path);
    if (!file) throw new Error("The file is not at hand any more.");
    return file.slice(from, from + length).arrayBuffer();
  }
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath: path,
      position: from,
      length,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: reject,
    }),
  );
}

/** Gives a file to the person: a download in a browser, WeChat's viewer with its menu on a phone. */
export async function handOverFile(name: string, type: string, bytes: ArrayBuffer): Promise<void> {
  if (isH5) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return;
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, bytes);
  // openDocument knows no pictures; the preview's own menu saves them.
  if (isPicture(type)) previewImages([filePath]);
  else await Taro.openDocument({ filePath, showMenu: true });
}

/** What a browser shows by itself, in a tab of its own; nothing that could carry a script. */
const shownInTab = ["application/pdf", "video/mp4"];

/** Shows a picture over the page, a PDF or a film in a tab; anything else is handed over. */
export async function showFile(name: string, type: string, bytes: ArrayBuffer): Promise<void> {
  const isInTab = shownInTab.includes(type);
  if (!isH5 || !(isPicture(type) || isInTab)) return handOverFile(name, type, bytes);
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  // A browser may refuse to open tabs.
  if (!isInTab) previewImages([address]);
  else if (!window.open(address, "_blank")) return handOverFile(name, type, bytes);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** An address for a picture of which only the bytes are at hand; `forget` it when it is not shown any more. */
export function pictureAddress(
  type: string,
  bytes: ArrayBuffer,
): { url: string; forget: () => void } {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  return { url, forget: () => URL.revokeObjectURL(url) };
}

/** What every browser and WeChat can draw; a phone's HEIC is not among them. */
export function isPicture(type: string): boolean {
  return ["image/jpeg", "image/png", "image/gif", "image/webp"].includes(type);
}

export function previewImages(urls: readonly string[], current?: string): void {
  void Taro.previewImage({ urls: [...urls], current });
}

function chooseInBrowser(wanted: { count: number; accept?: string }): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = wanted.count > 1;
    if (wanted.accept) input.accept = wanted.accept;
    input.hidden = true;
    const finish = () => {
      const files = [...(input.files ?? [])].slice(0, wanted.count);
      input.remove();
      resolve(
        files.map((file) => {
          const path = URL.createObjectURL(file);
          chosen.set(path, file);
          return { path, name: file.name, sizeBytes: file.size };
        }),
      );
    };
    input.addEventListener("change", finish);
    input.addEventListener("cancel", finish);
    document.body.append(input); // Safari opens nothing for an input outside the page
    input.click();
  });
}

async function orNothing(task: () => Promise<PickedFile[]>): Promise<PickedFile[]> {
  try {
    return await task();
  } catch {
    return []; // WeChat rejects when the person goes back without choosing
  }
}

function endingOf(path: string): string {
  return /\.\w+$/.exec(path)?.[0] ?? "";
}
