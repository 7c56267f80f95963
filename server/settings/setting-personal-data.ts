import { detachChanges, findSettingsChangedBy } from "./setting-model";

/** What somebody set: theirs to export; erased by taking the name off, the change stays. */
export const settingPersonalData = {
  name: "settings",
  exportAccount: async (accountId: string) => {
    const settings = await findSettingsChangedBy(accountId);
    return settings.flatMap(({ _id: kind, changes }) =>
      changes
        .filter(({ byId }) => byId === accountId)
        .map(({ at, from, to }) => ({ kind, at, from, to })),
    );
  },
  eraseAccount: detachChanges,
};
