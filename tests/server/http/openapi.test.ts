import SwaggerParser from "@apidevtools/swagger-parser";
import { useTestServer } from "../../support/test-server";

interface Operation {
  operationId: string;
  security: object[];
  "x-access": unknown;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content: Record<string, unknown> }>;
}

describe("GET /api/openapi.json", () => {
  const ask = useTestServer();
  const served = () => ask.rooms().routers.flatMap(({ endpoints }) => endpoints);
  const describe31 = async () => {
    const { body } = await ask("get", "/api/openapi.json");
    const paths = body.paths as Record<string, Record<string, Operation>>;
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    return { body, byId: new Map(operations.map((found) => [found.operationId, found])) };
  };

  it("is a valid OpenAPI 3.1 document", async () => {
    const { body } = await describe31();
    expect(body.openapi).toBe("3.1.0");
    await expect(SwaggerParser.validate(body)).resolves.toBeDefined();
  });

  it("names every endpoint that is served, with who may call it", async () => {
    const { byId } = await describe31();
    for (const { name, access } of served()) {
      expect(byId.get(name)?.["x-access"]).toEqual(access);
      const isOptional = byId.get(name)?.security.some((way) => Object.keys(way).length === 0);
      expect(isOptional).toBe(access === "everyone");
    }
  });

  it("names the key, the multipart and the file where there is one", async () => {
    const { byId } = await describe31();
    for (const { name, isIdempotentByKey, body, answer } of served()) {
      const found = byId.get(name);
      const hasKey = found?.parameters?.some((parameter) => parameter.name === "Idempotency-Key");
      expect(hasKey ?? false).toBe(isIdempotentByKey ?? false);
      const isMultipart = "multipart/form-data" in (found?.requestBody?.content ?? {});
      expect(isMultipart).toBe(body === "multipart");
      const isFile = "application/octet-stream" in (found?.responses["200"]?.content ?? {});
      expect(isFile).toBe(answer === "file");
    }
  });

  it("says how refusals look", async () => {
    const { body, byId } = await describe31();
    expect(Object.keys(byId.get("readMe")?.responses ?? {})).toEqual(["200", "default"]);
    expect(body.components.schemas.Error.properties.error.required).toContain("requestId");
    expect(body.components.securitySchemes.session).toMatchObject({ scheme: "bearer" });
  });
});
