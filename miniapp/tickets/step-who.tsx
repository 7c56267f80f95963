import { View } from "@tarojs/components";
import { type Choice, Segmented } from "../ui/choices";
import { ConsentCard } from "../ui/consent-card";
import { Field, TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { Pick, PickGroup } from "../ui/pick";
import type { FileForm } from "./file-form";
import { fieldId, type StepProps } from "./step-props";

const kinds: readonly Choice<FileForm["kind"]>[] = [
  { key: "person", label: "我自己", id: "kind-person" },
  { key: "firm", label: "企业", id: "kind-firm" },
  { key: "organisation", label: "其他组织", id: "kind-organisation" },
];
const roles: readonly { role: NonNullable<FileForm["role"]>; title: string; text: string }[] = [
  { role: "right_holder", title: "权利人", text: "作品、商标、专利等是我的" },
  { role: "accused", title: "被说侵权的一方", text: "有人说我侵了他的权" },
  { role: "interested_party", title: "利害关系人", text: "不是我的，但和我有关，比如得到过许可" },
  { role: "agent", title: "代理人", text: "替别人来办" },
];
const ages = [
  { key: "yes", label: "满了", id: "age-yes" },
  { key: "no", label: "还没满", id: "age-no" },
] as const;

/** Who asks, and how to reach them: nothing that is not needed for that. */
export function StepWho({ form, errors, onChange }: StepProps) {
  const age = form.isFourteenOrOlder ? "yes" : "no";
  return (
    <>
      <View id={fieldId("kind")}>
        <Field label="您代表">
          <Segmented
            label="您代表"
            items={kinds}
            value={form.kind}
            onChange={(kind) => onChange({ kind })}
          />
        </Field>
      </View>
      <View id={fieldId("role")}>
        <Field label="您在这件事里是" error={errors.role}>
          <PickGroup label="您在这件事里是" isLabelHidden>
            {roles.map(({ role, title, text }) => (
              <Pick
                key={role}
                id={`role-${role}`}
                title={title}
                text={text}
                isChosen={form.role === role}
                onTap={() => onChange({ role })}
              />
            ))}
          </PickGroup>
        </Field>
      </View>
      {form.role === "agent" && <AgentFields {...{ form, errors, onChange }} />}
      {form.kind !== "person" && <FirmFields {...{ form, errors, onChange }} />}
      <View id={fieldId("name")}>
        <TextField
          id="name"
          label="怎么称呼您"
          value={form.name}
          onChange={(name) => onChange({ name })}
          maxLength={30}
          error={errors.name}
        />
      </View>
      <View id={fieldId("phone")}>
        <TextField
          id="phone"
          label="手机号"
          value={form.phone}
          onChange={(phone) => onChange({ phone })}
          placeholder="11 位，座机请带区号"
          maxLength={20}
          error={errors.phone}
        />
      </View>
      <View id={fieldId("isFourteenOrOlder")}>
        <Field label="您满 14 周岁了吗" error={errors.isFourteenOrOlder}>
          <Segmented
            label="您满 14 周岁了吗"
            items={ages}
            value={form.isFourteenOrOlder === null ? undefined : age}
            onChange={(key) => onChange({ isFourteenOrOlder: key === "yes" })}
          />
        </Field>
      </View>
      {form.isFourteenOrOlder === false ? (
        <Notice tone="gold" icon="people">
          未满 14 周岁请让爸爸妈妈来申请。您在这里填的不会保存，也不会发出去。
        </Notice>
      ) : (
        <Notice icon="lock">
          姓名和电话加密保存，只有办这件事的人点开才看得到，每次点开都会留下记录。
        </Notice>
      )}
    </>
  );
}

/** Whom an agent acts for, and that they may. */
function AgentFields({ form, errors, onChange }: StepProps) {
  return (
    <>
      <View id={fieldId("principalName")}>
        <TextField
          id="principal-name"
          label="您替谁办"
          value={form.principalName}
          onChange={(principalName) => onChange({ principalName })}
          placeholder="委托您的人或者单位"
          maxLength={60}
          error={errors.principalName}
        />
      </View>
      <View id={fieldId("isAuthorised")}>
        <Field label="委托" error={errors.isAuthorised}>
          <ConsentCard
            id="is-authorised"
            title="对方委托了我"
            text="对方知道这件事，也同意由我来办。有委托书的话，可以和材料一起放上来。"
            isRequired
            isGiven={form.isAuthorised}
            yes="是的，我得到了委托"
            ask="是这样就点这里"
            onChange={(isAuthorised) => onChange({ isAuthorised })}
          />
        </Field>
      </View>
    </>
  );
}

/** Which firm or organisation it is. */
function FirmFields({ form, errors, onChange }: StepProps) {
  return (
    <>
      <View id={fieldId("organisation")}>
        <TextField
          id="organisation"
          label={form.kind === "firm" ? "企业名称" : "组织名称"}
          value={form.organisation}
          onChange={(organisation) => onChange({ organisation })}
          maxLength={60}
          error={errors.organisation}
        />
      </View>
      <View id={fieldId("creditCode")}>
        <TextField
          id="credit-code"
          label="统一社会信用代码"
          isOptional
          value={form.creditCode}
          onChange={(creditCode) => onChange({ creditCode })}
          placeholder="营业执照上的 18 位"
          maxLength={30}
          error={errors.creditCode}
        />
      </View>
    </>
  );
}
