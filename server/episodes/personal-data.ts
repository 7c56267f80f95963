import { toProgressView } from "./episode-view";
import { eraseProgress, findProgress } from "./progress-model";

/** What an account watched: exported as a list, erased whole. */
export const episodePersonalData = {
  name: "episodes",
  exportAccount: async (accountId: string) => {
    const found = await findProgress(accountId);
    return [...found].map(([episodeId, progress]) => ({ episodeId, ...toProgressView(progress) }));
  },
  eraseAccount: eraseProgress,
};
