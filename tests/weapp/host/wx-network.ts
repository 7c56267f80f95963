/** Calls leave by the test's own server, which hands them on to the real one: so there is no CORS. */
import { isOnPhone, pngBase64 } from "./phone-files";
import { type Callbacks, fail, succeed } from "./wx-callbacks";

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: string;
  responseType?: "text" | "arraybuffer";
  dataType?: string;
}

export function request(options: RequestOptions) {
  const { url, method = "GET", header = {}, data, responseType, dataType = "json" } = options;
  const stopping = new AbortController();
  const call = async () => {
    const answer = await hostFetch(url, {
      method,
      headers: header,
      body: data,
      signal: stopping.signal,
    });
    const isBytes = responseType === "arraybuffer";
    const body = isBytes ? await answer.arrayBuffer() : readText(await answer.text(), dataType);
    return { statusCode: answer.status, data: body, header: Object.fromEntries(answer.headers) };
  };
  settle(options, "request", call);
  return { abort: () => stopping.abort() };
}

interface UploadOptions extends Callbacks {
  url: string;
  filePath: string;
  name: string;
  fileName?: string;
  formData?: Record<string, string>;
  header?: Record<string, string>;
}

export function uploadFile(options: UploadOptions) {
  const { url, filePath, name, fileName, formData = {}, header = {} } = options;
  const stopping = new AbortController();
  const call = async () => {
    if (!isOnPhone(filePath)) throw new Error(`no such file ${filePath}`);
    const form = new FormData();
    for (const [field, value] of Object.entries(formData)) form.append(field, value);
    const bytes = Uint8Array.from(atob(pngBase64), (letter) => letter.charCodeAt(0));
    form.append(name, new Blob([bytes], { type: "image/png" }), fileName ?? "file.png");
    const answer = await hostFetch(url, {
      method: "POST",
      headers: header,
      body: form,
      signal: stopping.signal,
    });
    return { statusCode: answer.status, data: await answer.text() };
  };
  settle(options, "uploadFile", call);
  return {
    abort: () => stopping.abort(),
    onProgressUpdate: (tell: (state: { progress: number }) => void) => tell({ progress: 50 }),
  };
}

function settle(options: Callbacks, name: string, call: () => Promise<object>): void {
  call().then(
    (answer) => succeed(options, { ...answer, errMsg: `${name}:ok` }),
    (error: unknown) => fail(options, { errMsg: `${name}:fail ${String(error)}` }),
  );
}

/** The address baked into the build becomes the test server's own. */
function hostFetch(url: string, init: RequestInit): Promise<Response> {
  const { pathname, search } = new URL(url);
  // biome-ignore lint/style/noRestrictedGlobals: this is the test's stand-in for WeChat's network
  return fetch(pathname + search, init);
}

function readText(text: string, dataType: string): unknown {
  if (dataType !== "json") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
