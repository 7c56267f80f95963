import Taro from "@tarojs/taro";
import { handOverFile } from "./files";
import { isH5 } from "./settings";

/**
 * Gives the person a file that WeChat's viewer cannot open (text, JSON): a download in a browser, a
 * message to a chat on a phone, a file on the disk in WeChat on a computer.
 */
export async function sendOutFile(
  name: string,
  type: string,
  content: ArrayBuffer | string,
): Promise<void> {
  if (isH5) return handOverFile(name, type, bytesOf(content));
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, content);
  try {
    // WeChat on a computer has no chats to send a file to.
    if (isComputer()) await Taro.saveFileToDisk({ filePath });
    else await toChat(filePath, name);
  } catch (error) {
    if (!/cancel/i.test(String((error as { errMsg?: unknown }).errMsg))) throw error;
  }
}

function bytesOf(content: ArrayBuffer | string): ArrayBuffer {
  return typeof content === "string" ? new TextEncoder().encode(content).buffer : content;
}

// Taro makes no promise of this one.
function toChat(filePath: string, fileName: string): Promise<unknown> {
  return new Promise((success, fail) =>
    Taro.shareFileMessage({ filePath, fileName, success, fail }),
  );
}

function isComputer(): boolean {
  return ["windows", "mac"].includes(Taro.getDeviceInfo().platform);
}
