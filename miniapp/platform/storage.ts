import Taro from "@tarojs/taro";

/** What was stored under the key, or undefined. The caller parses it: it may be of an older version. */
export function readStored(key: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(key);
    // WeChat answers "" for a key that is not there.
    return value === "" || value === null ? undefined : value;
  } catch {
    return undefined;
  }
}

/** False when the phone refused (full, or a private window): nothing may hang on it. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // A phone that stores nothing has nothing to remove.
  }
}

/** Removes every key that begins so, such as what one account left behind. */
export function removeStoredByPrefix(prefix: string): void {
  for (const key of storedKeys()) if (key.startsWith(prefix)) removeStored(key);
}

function storedKeys(): readonly string[] {
  try {
    return Taro.getStorageInfoSync().keys;
  } catch {
    return [];
  }
}
