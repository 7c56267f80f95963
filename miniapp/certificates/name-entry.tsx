import { View } from "@tarojs/components";
import { certificateNameBounds } from "#shared/certificates/certificate-terms";
import { aria } from "../ui/aria";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { CertificateCard } from "./certificate-card";
import type { CertificateFace } from "./certificate-words";
import type { Issuing } from "./use-issuing";

interface NameEntryProps {
  issuing: Issuing;
  round: Pick<CertificateFace, "score" | "questionCount" | "occasion">;
}

/** The name as it will stand there, seen before it is sent. */
export function NameEntry({ issuing, round }: NameEntryProps) {
  const { typed, name, change, issue, fault, error } = issuing;
  const { max } = certificateNameBounds;
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <TextField
        id="certificate-name"
        label="证书上写谁的名字"
        placeholder="真名、昵称都可以"
        value={typed}
        onChange={change}
        onConfirm={issue}
        maxLength={max}
        hint={`1 到 ${max} 个字，写好以后照原样印上`}
        error={fault}
      />
      <CertificateCard face={{ ...round, name, issued: null }} />
      <View className="note t3 read">
        名字只用在这张证书上，加密保存，您随时可以删除。别人查验时只看到第一个字。
      </View>
    </>
  );
}

function Problem({ error }: { error: unknown }) {
  const { title, text } = problemOf(error);
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad" title={title}>
        {text}
      </Notice>
    </View>
  );
}
