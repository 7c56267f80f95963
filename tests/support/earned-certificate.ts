import type { CertificateView } from "#shared/certificates/certificate-schemas";
import { findRound } from "../../server/quiz/round-model";
import { signIn, type TestCaller } from "./factories";
import type { Ask } from "./test-server";

/** A round of twenty, handed in with this many right. */
export async function aRoundOf(ask: Ask, caller: TestCaller, right: number): Promise<string> {
  const { body } = await ask("post", "/api/quiz/rounds", caller).send({});
  const roundId: string = body.data.id;
  const round = await findRound(roundId);
  for (const [position, { key }] of (round?.items ?? []).slice(0, right).entries()) {
    const address = `/api/quiz/rounds/${roundId}/answers/${position}`;
    await ask("put", address, caller).send({ choice: [...key] });
  }
  await ask("post", `/api/quiz/rounds/${roundId}/submission`, caller).send({});
  return roundId;
}

/** Somebody with a certificate: eighteen of twenty, issued in this name. */
export async function aCertificate(
  ask: Ask,
  name = "草原小鹿",
): Promise<{ caller: TestCaller; roundId: string; certificate: CertificateView }> {
  const caller = await signIn("visitor");
  const roundId = await aRoundOf(ask, caller, 18);
  await ask("post", "/api/quiz/certificates", caller).send({ roundId, name });
  const { body } = await ask("get", `/api/quiz/rounds/${roundId}/certificate`, caller);
  return { caller, roundId, certificate: body.data.certificate };
}
