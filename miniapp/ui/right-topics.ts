import type { RightKind } from "#shared/rights/right-kinds";
import type { TopicName } from "./topic-art";

/** The kinds people meet most, with their drawings, in the order of the look. */
export const commonRights = [
  { right: "copyright", art: "copyright" },
  { right: "trademark", art: "trademark" },
  { right: "patent", art: "patent" },
  { right: "geographical_indication", art: "geographical-indication" },
  { right: "trade_secret", art: "trade-secret" },
  { right: "unsure", art: "help" },
] as const satisfies readonly { right: RightKind; art: TopicName }[];
