import { View } from "@tarojs/components";
import { useState } from "react";
import type { UnitView } from "#shared/centres/centre-schemas";
import { countyWords, keepNearCounty, unitsOf, useLocating, useRegions } from "../api/use-regions";
import { Button } from "../ui/button";
import { Field, SelectField, TextField } from "../ui/field";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Pick, PickGroup } from "../ui/pick";
import { RegionSheet } from "../ui/region-sheet";
import type { FileForm } from "./file-form";
import { MapChoice } from "./map-choice";
import { fieldId, type StepProps } from "./step-props";

type CountyField =
  | "countyCode"
  | "businessCountyCode"
  | "infringementCountyCode"
  | "otherSideCountyCode";

const sheetTitles: Record<CountyField, string> = {
  countyCode: "您常住或者登记的地方",
  businessCountyCode: "您经营的地方",
  infringementCountyCode: "侵权发生在哪个旗县区",
  otherSideCountyCode: "对方在哪里",
};
const happenings: readonly {
  key: NonNullable<FileForm["infringement"]>;
  title: string;
  text?: string;
}[] = [
  { key: "online", title: "网上", text: "网店、公众号、短视频等" },
  { key: "offline", title: "线下", text: "店铺、市场、展会、工厂" },
  { key: "unknown", title: "还不清楚" },
];
const detailLabels: Record<NonNullable<FileForm["infringement"]>, string> = {
  online: "网址或店名",
  offline: "店名、市场或街道",
  unknown: "知道多少写多少",
};

/** Where the applicant is, where it happened, where the other side is: what routing goes by. */
export function StepWhere({ form, errors, onChange }: StepProps) {
  const regions = useRegions();
  const units = unitsOf(regions);
  const [open, setOpen] = useState<CountyField | undefined>();
  const choose = (field: CountyField, code: string) => {
    onChange({ [field]: code });
    if (field === "countyCode") keepNearCounty(code);
    setOpen(undefined);
  };
  return (
    <>
      <View id={fieldId("countyCode")}>
        <SelectField
          id="county"
          label={form.kind === "person" ? "您常住的地方" : "登记的地方"}
          icon="pin"
          value={countyWords(units, form.countyCode)}
          placeholder="选到旗县区"
          error={errors.countyCode}
          onTap={() => setOpen("countyCode")}
        />
      </View>
      <LocateMe units={units} onFound={(code) => choose("countyCode", code)} />
      <MapChoice
        id="file-map"
        label="您在的地方"
        units={units}
        onFound={(code) => choose("countyCode", code)}
      />
      <CountyChoice
        label="经营的地方"
        placeholder="和上面不同才选"
        field="businessCountyCode"
        {...{ form, errors, units, onChange }}
        onOpen={setOpen}
      />
      <View id={fieldId("infringement")}>
        <Field label="侵权发生在" error={errors.infringement}>
          <PickGroup label="侵权发生在" isLabelHidden>
            {happenings.map(({ key, title, text }) => (
              <Pick
                key={key}
                id={`infringement-${key}`}
                title={title}
                text={text}
                isChosen={form.infringement === key}
                onTap={() => onChange({ infringement: key })}
              />
            ))}
          </PickGroup>
        </Field>
      </View>
      {form.infringement === "offline" && (
        <>
          <CountyChoice
            label="在哪个旗县区"
            field="infringementCountyCode"
            {...{ form, errors, units, onChange }}
            onOpen={setOpen}
          />
          <MapChoice
            id="file-infringement-map"
            label="侵权发生的地方"
            units={units}
            onFound={(infringementCountyCode, name) =>
              onChange({
                infringementCountyCode,
                infringementDetail: form.infringementDetail || name.slice(0, 200),
              })
            }
          />
        </>
      )}
      {form.infringement && (
        <View id={fieldId("infringementDetail")}>
          <TextField
            id="infringement-detail"
            label={detailLabels[form.infringement]}
            isOptional
            value={form.infringementDetail}
            onChange={(infringementDetail) => onChange({ infringementDetail })}
            maxLength={200}
            error={errors.infringementDetail}
          />
        </View>
      )}
      <View id={fieldId("otherSideName")}>
        <TextField
          id="other-side-name"
          label="对方叫什么"
          isOptional
          value={form.otherSideName}
          onChange={(otherSideName) => onChange({ otherSideName })}
          placeholder="店名、公司名都行"
          maxLength={60}
          error={errors.otherSideName}
        />
      </View>
      <CountyChoice
        label="对方在哪里"
        field="otherSideCountyCode"
        {...{ form, errors, units, onChange }}
        onOpen={setOpen}
      />
      <RegionSheet
        isOpen={open !== undefined}
        title={open ? sheetTitles[open] : ""}
        units={units}
        error={regions.state.status === "failed" ? regions.state.error : undefined}
        onRetry={() => void regions.reload()}
        value={open ? form[open] : null}
        onChoose={(code) => open && choose(open, code)}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}

interface LocateMeProps {
  units: readonly UnitView[] | undefined;
  onFound: (code: string) => void;
}

function LocateMe({ units, onFound }: LocateMeProps) {
  const locating = useLocating(units);
  const find = async () => {
    const code = await locating.find();
    if (code) onFound(code);
  };
  return (
    <View className="file-locate">
      <Button
        id="file-locate"
        kind="soft"
        size="small"
        iconBefore="pin"
        isBusy={locating.isBusy}
        onTap={() => void find()}
      >
        用我现在的位置填
      </Button>
      <View className="note t3">只用这一次，帮您选到旗县区，不记下具体位置。</View>
      {locating.problem && <Notice>{locating.problem}</Notice>}
    </View>
  );
}

interface CountyChoiceProps extends StepProps {
  label: string;
  placeholder?: string;
  field: Exclude<CountyField, "countyCode">;
  units: readonly UnitView[] | undefined;
  onOpen: (field: CountyField) => void;
}

/** A county that may stay open, and may be taken back. */
function CountyChoice(props: CountyChoiceProps) {
  const { label, field, form, errors, units, onChange, onOpen } = props;
  const { placeholder = "不知道可以先空着" } = props;
  return (
    <View id={fieldId(field)} className="file-clearable">
      <SelectField
        label={label}
        isOptional
        value={countyWords(units, form[field])}
        placeholder={placeholder}
        error={errors[field]}
        onTap={() => onOpen(field)}
      />
      {form[field] && (
        <MoreLink label={`${label}，清空`} onTap={() => onChange({ [field]: null })}>
          清空
        </MoreLink>
      )}
    </View>
  );
}
