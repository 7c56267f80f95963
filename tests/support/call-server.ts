import type { Persona, SessionView } from "#shared/accounts/account-schemas";

export interface ServerAnswer {
  status: number;
  body: { data?: unknown; error?: { code: string } };
}

interface Call {
  method?: string;
  token?: string;
  body?: unknown;
}

/** One call to a running server, from outside. */
export async function callServer(url: string, call: Call = {}): Promise<ServerAnswer> {
  // biome-ignore lint/style/noRestrictedGlobals: a test is the outside
  const answer = await fetch(url, {
    method: call.method ?? "GET",
    headers: {
      ...(call.token && { authorization: `Bearer ${call.token}` }),
      ...(call.body !== undefined && { "content-type": "application/json" }),
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
  });
  return { status: answer.status, body: (await answer.json()) as ServerAnswer["body"] };
}

/** A session of one of the demonstration's people. */
export async function demoSession(serverUrl: string, persona: Persona): Promise<SessionView> {
  const address = `${serverUrl}/api/sessions/demo`;
  const { body } = await callServer(address, { method: "POST", body: { persona } });
  return body.data as SessionView;
}
