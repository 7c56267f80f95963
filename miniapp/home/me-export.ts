import { exportMeEndpoint } from "#shared/accounts/account-endpoints";
import { shanghaiDay } from "#shared/calendar/working-days";
import { call } from "../api/call";
import { copyText } from "../platform/device";
import { handOverFile } from "../platform/files";

/** What has become of the copy: a file, or text to paste where the phone opens no such file. */
export type Exported = "file" | "text";

/** Everything the program holds about me, to keep. */
export async function exportMe(now: Date = new Date()): Promise<Exported> {
  const held = await call(exportMeEndpoint, {}, { timeoutMs: 60_000 });
  const text = JSON.stringify(held, null, 2);
  try {
    const name = `我的数据-${shanghaiDay(now)}.json`;
    await handOverFile(name, "application/json", utf8Of(text));
    return "file";
  } catch (cause) {
    // WeChat's viewer knows no JSON.
    if (await copyText(text)) return "text";
    throw cause;
  }
}

// WeChat has no TextEncoder.
function utf8Of(text: string): ArrayBuffer {
  const escaped = encodeURIComponent(text);
  const bytes = escaped.replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)).buffer;
}
