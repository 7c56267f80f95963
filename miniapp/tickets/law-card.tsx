import { View } from "@tarojs/components";
import { useState } from "react";
import { readMatterLawEndpoint } from "#shared/quiz/quiz-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { LawQuotes } from "../ui/law-quotes";
import { MoreLink } from "../ui/more-link";
import type { FileForm } from "./file-form";

/** What the law of the matter roughly is. What cannot be read just now is left out: nothing hangs on it. */
export function LawCard({ form }: { form: FileForm }) {
  const [isOpen, setIsOpen] = useState(false);
  const matter = {
    rights: form.kinds.join(","),
    isOnline: form.infringement === "online" ? ("yes" as const) : ("no" as const),
    isOverseas: form.wants.includes("overseas") ? ("yes" as const) : ("no" as const),
  };
  const { state } = useLoad(`law-${JSON.stringify(matter)}`, () =>
    call(readMatterLawEndpoint, matter),
  );
  if (state.status !== "ready" || state.value.items.length === 0) return null;
  const [first, ...others] = state.value.items;
  const shown = isOpen ? state.value.items : [first].filter((item) => item !== undefined);
  return (
    <>
      <Card id="preview-law" className="col g2">
        <Heading level={3} className="b">
          法律上大概怎么说
        </Heading>
        <View className="note t2">
          从百题问答里挑的，和您选的权利有关。它是常识，不是对这一件的判断，具体要看事实。
        </View>
      </Card>
      {shown.map(({ explanation, quotes }) => (
        <View key={explanation} className="col g3">
          <Card>
            <View className="read">{explanation}</View>
          </Card>
          <LawQuotes quotes={quotes} />
        </View>
      ))}
      {others.length > 0 && !isOpen && (
        <View className="row">
          <MoreLink id="preview-law-more" onTap={() => setIsOpen(true)}>
            再看 {others.length} 条
          </MoreLink>
        </View>
      )}
    </>
  );
}
