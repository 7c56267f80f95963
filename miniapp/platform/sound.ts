import Taro from "@tarojs/taro";
import { isH5 } from "./settings";

export interface PlayingSound {
  stop: () => void;
}

/**
 * Plays a sound of which only the bytes are at hand; rejects when this device cannot. `onEnd` is called
 * once, when it is over or was stopped. WeChat plays from a file only: it is gone again afterwards.
 */
export async function playSound(
  type: string,
  bytes: ArrayBuffer,
  onEnd: () => void,
): Promise<PlayingSound> {
  return isH5 ? playInBrowser(type, bytes, onEnd) : playInWeChat(type, bytes, onEnd);
}

async function playInBrowser(
  type: string,
  bytes: ArrayBuffer,
  onEnd: () => void,
): Promise<PlayingSound> {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const audio = new Audio(address);
  const end = once(() => {
    audio.pause();
    URL.revokeObjectURL(address);
    onEnd();
  });
  audio.onended = end;
  try {
    await audio.play();
  } catch (error) {
    URL.revokeObjectURL(address);
    throw error;
  }
  return { stop: end };
}

/** Endings by which WeChat tells what to play. */
const endings = new Map([
  ["audio/mpeg", "mp3"],
  ["audio/mp4", "m4a"],
  ["audio/wav", "wav"],
  ["audio/aac", "aac"],
  ["audio/amr", "amr"],
]);

function playInWeChat(type: string, bytes: ArrayBuffer, onEnd: () => void): Promise<PlayingSound> {
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH}/playing.${endings.get(type) ?? "mp3"}`;
  files.writeFileSync(filePath, bytes);
  const audio = Taro.createInnerAudioContext();
  const leave = once(() => {
    audio.destroy();
    files.unlink({ filePath }); // may be gone already, which is as well
  });
  const end = once(() => {
    leave();
    onEnd();
  });
  return new Promise((resolve, reject) => {
    audio.onPlay(() => resolve({ stop: end }));
    audio.onEnded(end);
    audio.onError((error) => {
      leave();
      reject(new Error(`The sound does not play: ${String(error.errCode)}`));
    });
    audio.src = filePath;
    audio.play();
  });
}

function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    task();
  };
}
