import { View } from "@tarojs/components";
import type { CertificateCheck } from "#shared/certificates/certificate-schemas";
import type { CheckResult } from "#shared/certificates/certificate-terms";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Slip, type SlipRow } from "../ui/slip";

const verdicts: Record<
  CheckResult,
  { tone: "good" | "gold" | "bad"; title: string; text: string }
> = {
  genuine: { tone: "good", title: "真的，有效", text: "和来人手上的证书对一对。" },
  revoked: { tone: "bad", title: "真的，已经撤回", text: "不再有效，不能恢复。" },
  erased: { tone: "gold", title: "真的，姓名已删除", text: "持有人自己删的，不能证明属于谁。" },
  altered: { tone: "bad", title: "改动过", text: "和颁发时的签名对不上。" },
  unknown: { tone: "bad", title: "没有颁发过", text: "编号写法对，但不是我们发的。" },
  mistyped: { tone: "gold", title: "编号不完整或有错字", text: "照着证书再输一遍。" },
};

interface CertificateVerdictProps {
  check: CertificateCheck;
  onRevoke: () => void;
}

/** What a number is; only a valid one can be taken back. */
export function CertificateVerdict({ check, onRevoke }: CertificateVerdictProps) {
  const { tone, title, text } = verdicts[check.result];
  const rows = rowsOf(check);
  return (
    <View className="col g3" id="certificate-verdict" {...aria({ role: "status", live: "polite" })}>
      <Notice tone={tone} title={title}>
        {text}
      </Notice>
      {rows.length > 0 && <Slip rows={rows} />}
      {check.result === "genuine" && (
        <View className="row">
          <Button id="certificate-revoke" kind="danger" size="small" onTap={onRevoke}>
            撤回这张证书
          </Button>
        </View>
      )}
    </View>
  );
}

function rowsOf({ code, shown, endedOn }: CertificateCheck): SlipRow[] {
  const rows: SlipRow[] = [];
  if (code) rows.push({ label: "编号", value: <Lines of={code} /> });
  if (shown) {
    rows.push(
      { label: "姓名", value: shown.maskedName },
      { label: "成绩", value: `答对 ${shown.score} 题（共 ${shown.questionCount} 题）` },
      { label: "来自", value: shown.occasion },
      { label: "颁发", value: shown.issuedOn },
    );
  }
  if (endedOn) rows.push({ label: "失效", value: endedOn });
  return rows;
}

/** A number in two lines, parted where the certificate parts it. */
function Lines({ of: code }: { of: string }) {
  const groups = code.split("-");
  return (
    <View>
      <View>{groups.slice(0, 3).join("-")}-</View>
      <View>{groups.slice(3).join("-")}</View>
    </View>
  );
}
