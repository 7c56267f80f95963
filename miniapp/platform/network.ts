import Taro from "@tarojs/taro";
import { apiBase, isH5 } from "./settings";

/** The request did not reach the server, or its answer did not reach us. */
export class OfflineError extends Error {
  // Set by hand: minifiers rename classes.
  override name = "OfflineError";
  constructor(
    readonly reason: "unreachable" | "timeout" | "stopped",
    options?: ErrorOptions,
  ) {
    super(`No answer: ${reason}.`, options);
  }
}

export interface Sending {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With its query. */
  path: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as they are, instead of `body`. */
  bytes?: ArrayBuffer;
  timeoutMs?: number;
  signal?: AbortSignal;
  /** An ArrayBuffer instead of parsed JSON. */
  isFile?: boolean;
}

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: unknown;
}

const defaultTimeoutMs = 15_000;

export async function sendRequest(sending: Sending): Promise<Answer> {
  const { method, path, headers, body, bytes, signal, isFile } = sending;
  const timeoutMs = sending.timeoutMs ?? defaultTimeoutMs;
  if (signal?.aborted) throw new OfflineError("stopped");
  const task = Taro.request({
    url: apiBase + path,
    // Taro's type forgets PATCH. WeChat does too: see below.
    ...methodOf(method),
    header: {
      ...headers,
      ...methodHeader(method),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(bytes && { "content-type": "application/octet-stream" }),
    },
    data: bytes ?? (body === undefined ? undefined : JSON.stringify(body)),
    timeout: timeoutMs,
    responseType: isFile ? "arraybuffer" : "text",
    dataType: isFile ? "其他" : "json",
    ...(isH5 && signal && { signal }),
  });
  const answer = await settle(task, timeoutMs, signal);
  return {
    status: answer.statusCode,
    headers: lowerCased(answer.header ?? {}),
    body: answer.data,
  };
}

// wx.request knows no PATCH; the server reads this header where the method is POST.
function methodOf(method: Sending["method"]) {
  const isPatchInWechat = method === "PATCH" && !isH5;
  return { method: (isPatchInWechat ? "POST" : method) as keyof Taro.request.Method };
}

function methodHeader(method: Sending["method"]): Record<string, string> {
  return method === "PATCH" && !isH5 ? { "x-http-method-override": "PATCH" } : {};
}

type Task = Promise<Taro.request.SuccessCallbackResult> & { abort?: () => void };

function settle(task: Task, timeoutMs: number, signal: AbortSignal | undefined) {
  return new Promise<Taro.request.SuccessCallbackResult>((resolve, reject) => {
    const leave = (reason: OfflineError["reason"]) => {
      reject(new OfflineError(reason));
      task.abort?.();
    };
    // A browser told to obey a signal forgets its own timeout.
    const timer = setTimeout(() => leave("timeout"), timeoutMs);
    signal?.addEventListener("abort", () => leave("stopped"));
    task
      .then(resolve, (cause: unknown) => reject(new OfflineError("unreachable", { cause })))
      .finally(() => clearTimeout(timer));
  });
}

function lowerCased(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

export interface Uploading {
  path: string;
  headers?: Record<string, string>;
  /** Where the file lies: WeChat's temporary path, or a blob: address. */
  filePath: string;
  fileName: string;
  fields?: Record<string, string>;
  timeoutMs?: number;
  signal?: AbortSignal;
  onProgress?: (percent: number) => void;
}

const uploadTimeoutMs = 10 * 60_000;
/** A browser notices a lost network late, or never: nothing moving for so long counts as lost. */
const uploadStallMs = 45_000;

/** One file in a multipart POST, its part named "file". */
export function sendFile(uploading: Uploading): Promise<Answer> {
  let stall: ReturnType<typeof setTimeout> | undefined;
  const sending = new Promise<Answer>((resolve, reject) => {
    const task = Taro.uploadFile({
      url: apiBase + uploading.path,
      filePath: uploading.filePath,
      name: "file",
      fileName: uploading.fileName,
      formData: uploading.fields,
      header: uploading.headers,
      timeout: uploading.timeoutMs ?? uploadTimeoutMs,
    });
    const leave = (reason: OfflineError["reason"]) => {
      reject(new OfflineError(reason));
      task.abort?.();
    };
    const watch = () => {
      clearTimeout(stall);
      stall = setTimeout(() => leave("timeout"), uploadStallMs);
    };
    watch();
    task.onProgressUpdate?.(({ progress }) => {
      watch();
      uploading.onProgress?.(progress);
    });
    uploading.signal?.addEventListener("abort", () => leave("stopped"));
    task.then(
      ({ statusCode, data }) => resolve({ status: statusCode, headers: {}, body: parsed(data) }),
      (cause: unknown) => reject(new OfflineError("unreachable", { cause })),
    );
  });
  return sending.finally(() => clearTimeout(stall));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the phone believes it is connected. */
export async function readIsOnline(): Promise<boolean> {
  if (isH5) return window.navigator.onLine;
  const { networkType } = await Taro.getNetworkType();
  return networkType !== "none";
}

/** Calls back on each change; returns how to stop. */
export function watchOnline(onChange: (isOnline: boolean) => void): () => void {
  if (isH5) {
    const tell = () => onChange(window.navigator.onLine);
    window.addEventListener("online", tell);
    window.addEventListener("offline", tell);
    return () => {
      window.removeEventListener("online", tell);
      window.removeEventListener("offline", tell);
    };
  }
  const tell: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => onChange(isConnected);
  Taro.onNetworkStatusChange(tell);
  return () => Taro.offNetworkStatusChange(tell);
}
