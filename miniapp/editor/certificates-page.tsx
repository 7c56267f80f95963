import { View } from "@tarojs/components";
import { useState } from "react";
import { Button } from "../ui/button";
import { Heading } from "../ui/heading";
import { SearchField } from "../ui/search-field";
import { CertificateVerdict } from "./certificate-verdict";
import { EditorFrame } from "./editor-frame";
import { ProblemNotice } from "./problem-notice";
import { RevocationSheet } from "./revocation-sheet";
import { useCertificateCheck } from "./use-certificate-check";

/** A number somebody reports: what it is, and taking it back. */
export default function CertificatesPage() {
  const [typed, setTyped] = useState("");
  const [isRevoking, setIsRevoking] = useState(false);
  const { check, error, isBusy, look } = useCertificateCheck();
  const lookAgain = () => void look(typed);
  return (
    <EditorFrame title="证书" current="certificates">
      <View>
        <View className="wide-only">
          <Heading className="head">证书</Heading>
        </View>
        <View className="t2">有人拿证书来问真假，或者报告冒名、代答，在这里查编号。</View>
      </View>
      <View className="row g3">
        <View className="grow">
          <SearchField
            id="certificate-number"
            label="证书编号"
            placeholder="编号或二维码网址"
            value={typed}
            onChange={setTyped}
            onConfirm={lookAgain}
          />
        </View>
        <Button id="certificate-check" kind="soft" size="small" isBusy={isBusy} onTap={lookAgain}>
          查一查
        </Button>
      </View>
      {error !== undefined && <ProblemNotice error={error} />}
      {check && <CertificateVerdict check={check} onRevoke={() => setIsRevoking(true)} />}
      {check?.code && (
        <RevocationSheet
          code={check.code}
          isOpen={isRevoking}
          onClose={() => setIsRevoking(false)}
          onRevoked={lookAgain}
        />
      )}
    </EditorFrame>
  );
}
