import { Image, View } from "@tarojs/components";
import type { RoutePreview } from "#shared/tickets/ticket-schemas";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { SampleTag } from "../ui/tag";
import { coordinatorName } from "../ui/ticket-status-words";
import { kmWords, routeReasonWords } from "../ui/ticket-words";
import { reasonOf } from "./runner-up-words";

/** Where it goes, and why there. */
export function RouteCard({ preview }: { preview: RoutePreview }) {
  const { centre } = preview;
  if (!centre) return null;
  const distance = reasonOf(preview, "distance");
  return (
    <Card>
      <View className="note t3">按您填的，最合适的是</View>
      <View className="preview-name row g2 wrap">
        <Heading id="preview-centre">{centre.name}</Heading>
        {centre.isSample && <SampleTag />}
      </View>
      <View className="label t2">
        {centre.placeName}
        {distance && `，${kmWords(distance.km)}`}
      </View>
      <RouteDrawing name={centre.name} />
      <Heading level={3} className="preview-why b">
        为什么是这家
      </Heading>
      <View className="preview-reasons" {...aria({ role: "list" })}>
        {preview.reasons.map((reason) => {
          const { title, text } = routeReasonWords(reason, "applicant");
          return (
            <View key={title} className="row top" {...aria({ role: "listitem" })}>
              <Icon name="right" size={20} className="good" />
              <View className="preview-reason grow label">
                <View className="b nb">{title}</View>
                <View className="t2">{text}</View>
              </View>
            </View>
          );
        })}
      </View>
    </Card>
  );
}

function RouteDrawing({ name }: { name: string }) {
  return (
    <View className="preview-route" {...aria({ role: "img", label: `从您那儿送到${name}` })}>
      <Image className="preview-route-line" src="/assets/art/route.svg" mode="aspectFit" />
      <View className="preview-route-ends note t2">
        <View>您在这儿</View>
        <View className="ell">{name}</View>
      </View>
    </View>
  );
}

interface CoordinatorCardProps {
  /** Null: nobody fits; else the centre that was not agreed to. */
  refusedName: string | null;
  /** It may still be agreed to, right below. */
  isUndecided: boolean;
}

/** Nobody fits, or it may not be passed on: said plainly, with what happens instead. */
export function CoordinatorCard({ refusedName, isUndecided }: CoordinatorCardProps) {
  return (
    <Card>
      <View className="note t3">按您填的，先接手的是</View>
      <View className="preview-name">
        <Heading id="preview-centre">{coordinatorName}</Heading>
      </View>
      <View className="label t2 read">{coordinatorReason(refusedName, isUndecided)}</View>
    </Card>
  );
}

function coordinatorReason(refusedName: string | null, isUndecided: boolean): string {
  if (refusedName === null) {
    return "现在没有管得着、办得了又有空的机构，由自治区中心先看，再和您商量去哪家。";
  }
  return isUndecided
    ? `最合适的是${refusedName}。您还没有同意转过去，这样交上去就由自治区中心联系您。`
    : `最合适的是${refusedName}，但您没有同意转过去，所以由自治区中心联系您。`;
}
