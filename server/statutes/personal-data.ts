import { findImportsOf, forgetImporter } from "./statute-model";

/** Which texts an editor brought in: exported as a list; erased, the texts stay. */
export const statutePersonalData = {
  name: "statutes",
  exportAccount: async (accountId: string) =>
    (await findImportsOf(accountId)).map(({ lawId, revision, importedAt }) => ({
      lawId,
      revision,
      importedAt,
    })),
  eraseAccount: forgetImporter,
};
