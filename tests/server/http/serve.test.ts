import { z } from "zod";
import { defineEndpoint, type Endpoint } from "#shared/http/endpoint";
import { createApiRouter } from "../../../server/http/request";
import { serve, serveFile, serveMultipart } from "../../../server/http/serve";

describe("serve", () => {
  const endpoint = defineEndpoint({
    name: "readThing",
    summary: "A thing",
    method: "get",
    path: "/api/things",
    access: "everyone",
    input: z.strictObject({}),
    output: z.object({}),
  });
  const register = (changed: object) => () =>
    serve(createApiRouter(), { ...endpoint, ...changed } as Endpoint, async () => ({}));

  it("takes an endpoint that says who may call it", () => {
    expect(register({})).not.toThrow();
    expect(register({ access: ["staff"] })).not.toThrow();
  });

  it.each([undefined, [], null])("throws for access %j", (access) => {
    expect(register({ access })).toThrow("does not say who may call it");
  });

  it("throws for a path that is not below /api/", () => {
    expect(register({ path: "/things" })).toThrow("not below /api/");
  });

  it("throws when the description's shape is not the one served", () => {
    const router = createApiRouter();
    const multipart = { ...endpoint, body: "multipart" as const };
    const file = { ...endpoint, answer: "file" as const };
    expect(register({ body: "multipart" })).toThrow("serveMultipart");
    expect(() => serveMultipart(router, endpoint, async () => ({}))).toThrow("serveMultipart");
    expect(() => serveMultipart(router, multipart, async () => ({}))).not.toThrow();
    const answer = async () => ({ content: Buffer.alloc(0), contentType: "a/b", fileName: "a" });
    expect(() => serveFile(router, endpoint, answer)).toThrow("serveFile");
    expect(() => serveFile(router, file, answer)).not.toThrow();
  });
});
