import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { goBack, replaceWith, useRouteParams } from "../platform/navigation";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";
import { CampaignForm } from "./campaign-form";
import { CampaignHistory } from "./campaign-history";
import { CampaignPreview } from "./campaign-preview";
import { phaseLooks } from "./campaign-words";
import { ConfirmChange } from "./confirm-change";
import { EditorFrame } from "./editor-frame";
import { StaleCampaign } from "./stale-campaign";
import { type CampaignDesk, useCampaignDesk } from "./use-campaign-desk";
import "./campaign-page.scss";

/** One week: its days, what is open in it, its rules, and the first page as it will be. `?id=`; a new one without. */
export default function CampaignPage() {
  const { id = "" } = useRouteParams();
  const desk = useCampaignDesk(id);
  const { of, week } = desk;
  const isThere = of.state.status !== "loading" && of.state.status !== "failed";
  const canSave = isThere && (week !== null || id === "");
  const title = week?.name ?? "新的一周";
  const save = <SaveButton desk={desk} />;
  return (
    <EditorFrame
      title={title}
      current="campaigns"
      isBelow
      {...(canSave && { dock: <PhoneDock>{save}</PhoneDock> })}
    >
      <Loaded of={of}>
        {() =>
          canSave ? (
            <>
              <View className="campaign-head">
                <View className="grow">
                  <View className="row g1 note t3 wide-only">
                    <MoreLink onTap={() => void goBack()}>宣传周</MoreLink>
                    <View>› {title}</View>
                  </View>
                  <View className="row g2 wrap">
                    <View className="wide-only">
                      <Heading className="head">{title}</Heading>
                    </View>
                    {week && (
                      <Tag tone={phaseLooks[week.phase].tone}>{phaseLooks[week.phase].words}</Tag>
                    )}
                  </View>
                </View>
                <View className="wide-only campaign-save">{save}</View>
              </View>
              <CampaignBench desk={desk} />
            </>
          ) : (
            <EmptyFace
              title="没有这一周"
              text="它可能从来没有过，或者网址不对。"
              action="看全部宣传周"
              onAction={() => void replaceWith("/editor/campaigns-page")}
            />
          )
        }
      </Loaded>
      <ConfirmChange desk={desk} />
    </EditorFrame>
  );
}

function SaveButton({ desk }: { desk: CampaignDesk }) {
  return (
    <Button
      id="campaign-save"
      isBusy={desk.isSaving}
      isDisabled={!desk.isDirty || desk.isStale}
      onTap={desk.save}
    >
      {desk.week ? "存下改动" : "备好这一周"}
    </Button>
  );
}

/** On a phone; a wide screen has it beside the title. */
function PhoneDock({ children }: { children: ReactNode }) {
  return (
    <View className="narrow-only campaign-dock">
      <Dock>{children}</Dock>
    </View>
  );
}

function CampaignBench({ desk }: { desk: CampaignDesk }) {
  const { week, draft, faults, isTried, problem } = desk;
  return (
    <View className="campaign-bench">
      <View className="campaign-column">
        <StaleCampaign desk={desk} />
        {problem && (
          <View {...aria({ role: "alert" })}>
            <Notice tone="bad">{problem}</Notice>
          </View>
        )}
        {isTried && faults.length > 0 && (
          <View {...aria({ role: "alert" })}>
            <Notice tone="gold" title={`还有 ${faults.length} 处要改`}>
              {faults.map(({ words }) => words).join("；")}。
            </Notice>
          </View>
        )}
        <CampaignForm desk={desk} />
      </View>
      <View className="campaign-column">
        <CampaignPreview draft={draft} isFit={faults.length === 0} />
        {week && <CampaignHistory week={week} />}
      </View>
    </View>
  );
}
