import { View } from "@tarojs/components";
import { ticketBounds, wantKinds, wantWords } from "#shared/tickets/ticket-terms";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Segmented } from "../ui/choices";
import { Field, TextAreaField, TextField } from "../ui/field";
import { Tappable } from "../ui/tappable";
import { fieldId, type StepProps } from "./step-props";
import { StoryGuide } from "./story-guide";
import { suggestTitle } from "./title-suggestion";

const elsewhere = [
  { key: "no", label: "没有", id: "elsewhere-no" },
  { key: "yes", label: "有，已在办", id: "elsewhere-yes" },
] as const;

/** What happened, in the person's own words, and what they hope for. */
export function StepFacts({ form, errors, onChange }: StepProps) {
  const filed = form.isFiledElsewhere ? "yes" : "no";
  return (
    <>
      <View id={fieldId("title")}>
        <TextField
          id="title"
          label="一句话，是什么事"
          value={form.title}
          onChange={(title) => onChange({ title })}
          placeholder="比如：网店用了我拍的照片"
          maxLength={40}
          error={errors.title}
        />
      </View>
      <TitleSuggestion {...{ form, errors, onChange }} />
      <View id={fieldId("story")}>
        <TextAreaField
          id="story"
          label="经过"
          value={form.story}
          onChange={(story) => onChange({ story })}
          placeholder="什么时候，在哪儿，谁做了什么"
          maxLength={ticketBounds.story}
          error={errors.story}
        />
      </View>
      <StoryGuide form={form} />
      <View id={fieldId("wants")}>
        <Field label="您希望" error={errors.wants}>
          <View className="row g2 wrap" {...aria({ role: "group", label: "您希望" })}>
            {wantKinds.map((want) => {
              const isOn = form.wants.includes(want);
              const wants = isOn ? form.wants.filter((one) => one !== want) : [...form.wants, want];
              return (
                <Tappable
                  key={want}
                  id={`want-${want}`}
                  className={`chip ${isOn ? "chip-on" : ""}`}
                  role="checkbox"
                  isChecked={isOn}
                  onTap={() => onChange({ wants })}
                >
                  {wantWords[want]}
                </Tappable>
              );
            })}
          </View>
        </Field>
      </View>
      <View id={fieldId("isFiledElsewhere")}>
        <Field
          label="这件事别处在办吗"
          hint="法院、执法部门或其他援助机构在办的，不能重复受理。"
          error={errors.isFiledElsewhere}
        >
          <Segmented
            label="这件事别处在办吗"
            items={elsewhere}
            value={form.isFiledElsewhere === null ? undefined : filed}
            onChange={(key) => onChange({ isFiledElsewhere: key === "yes" })}
          />
        </Field>
      </View>
      {form.isFiledElsewhere && (
        <View id={fieldId("filedWhere")}>
          <TextField
            id="filed-where"
            label="在哪儿办"
            isOptional
            value={form.filedWhere}
            onChange={(filedWhere) => onChange({ filedWhere })}
            placeholder="哪家法院、部门或机构"
            maxLength={60}
            error={errors.filedWhere}
          />
        </View>
      )}
    </>
  );
}

/** A first line to begin with, while none is written. */
function TitleSuggestion({ form, onChange }: StepProps) {
  const title = suggestTitle(form);
  if (title === undefined || form.title.trim() !== "") return null;
  return (
    <View className="row g2 wrap">
      <View className="note t3">可以这样写</View>
      <Button
        id="title-suggestion"
        kind="outline"
        size="small"
        label={`用“${title}”作标题`}
        onTap={() => onChange({ title })}
      >
        {title}
      </Button>
    </View>
  );
}
