import { eraseBook, findBook } from "./review-model";

export { countWrongBook } from "./review-actions";
export { reviewRoutes } from "./review-routes";

/** The wrong book in an account's export and erasure. */
export const reviewPersonalData = {
  name: "wrongBook",
  exportAccount: async (accountId: string) => {
    const { cards } = await findBook(accountId);
    return Object.values(cards);
  },
  eraseAccount: eraseBook,
};
