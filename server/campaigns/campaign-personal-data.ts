import type { StoredCampaign } from "./campaign-model";
import { readCalendar } from "./campaign-model";
import { changeCalendar } from "./change-calendar";

/** What an editor did to the weeks: theirs to export; erased by taking the name off, the entry stays. */
export const campaignPersonalData = {
  name: "campaigns",
  exportAccount: async (accountId: string) => {
    const { weeks } = await readCalendar();
    return weeks.flatMap(({ name, history }) =>
      history
        .filter((change) => change.accountId === accountId)
        .map(({ at, kind, fields }) => ({ week: name, at, kind, fields })),
    );
  },
  eraseAccount: async (accountId: string) => {
    const isTheirs = ({ history }: StoredCampaign) =>
      history.some((change) => change.accountId === accountId);
    await changeCalendar((weeks) => {
      if (!weeks.some(isTheirs)) return null;
      return weeks.map((week) => ({
        ...week,
        history: week.history.map((change) =>
          change.accountId === accountId ? { ...change, accountId: null } : change,
        ),
      }));
    });
  },
};
