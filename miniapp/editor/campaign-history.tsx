import type { EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import type { IconName } from "../ui/icon";
import { momentWords } from "../ui/moment-words";
import { Timeline } from "../ui/timeline";
import { changeWords } from "./campaign-words";

const icons: Record<EditedCampaign["history"][number]["kind"], IconName> = {
  shipped: "doc",
  created: "plus",
  edited: "edit",
};

/** Who changed what, newest first. */
export function CampaignHistory({ week }: { week: EditedCampaign }) {
  return (
    <Card className="col g3">
      <Heading className="lead">改动记录</Heading>
      <Timeline
        items={week.history.map((change, at) => ({
          key: `${at} ${change.at}`,
          icon: icons[change.kind],
          title: changeWords(change),
          text: momentWords(change.at),
        }))}
      />
    </Card>
  );
}
