import { readStored } from "../platform/storage";
import { useAnswersOfNobody } from "./journey-answers";
import { useSession } from "./session";

/** How many answers of this device the account in front is asked about; 0 when there is nothing to ask. */
export function useOfferedCount(): number {
  const account = useSession()?.account;
  const { waiting, judged } = useAnswersOfNobody();
  if (account?.role !== "applicant") return 0;
  const count = new Set([...waiting, ...judged].map(({ questionId }) => questionId)).size;
  const declined = readStored(declinedKey(account.id));
  return typeof declined === "number" && count <= declined ? 0 : count;
}

/** Under it stands how many there were when this account did not want them. */
export function declinedKey(accountId: string): string {
  return `journey-declined:${accountId}`;
}
