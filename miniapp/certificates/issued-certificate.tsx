import { Canvas, View } from "@tarojs/components";
import { eraseCertificateEndpoint } from "#shared/certificates/certificate-endpoints";
import type { CertificateView } from "#shared/certificates/certificate-schemas";
import { call } from "../api/call";
import { copyText } from "../platform/device";
import { confirm, showToast } from "../platform/dialogs";
import { isH5 } from "../platform/settings";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { CertificateCard } from "./certificate-card";
import { faceOf, issuedWords } from "./certificate-words";
import { canvasId } from "./use-poster";

interface IssuedCertificateProps {
  certificate: CertificateView;
  onErased: () => void;
}

/** The certificate there is, and what its owner can do about it besides keeping it. */
export function IssuedCertificate({ certificate, onErased }: IssuedCertificateProps) {
  const face = faceOf(certificate);
  const { revocation } = certificate;
  const erase = async () => {
    const isSure = await confirm({
      title: "删除这张证书？",
      text: "名字会从我们这里删掉，编号以后查到的是“已删除”。已经发出去的图片收不回来。",
      yes: "删除",
      isDanger: true,
    });
    if (!isSure) return;
    try {
      await call(eraseCertificateEndpoint, { code: certificate.code });
      showToast("证书删掉了");
      onErased();
    } catch (error) {
      showToast(problemOf(error).title);
    }
  };
  const copy = async () => {
    const { checkAddress } = face.issued ?? { checkAddress: "" };
    showToast((await copyText(checkAddress)) ? "查验地址复制好了" : "没能复制，请扫二维码");
  };
  return (
    <>
      {revocation && (
        <Notice tone="bad" title={`这张证书在 ${issuedWords(revocation.on)} 撤回了`}>
          {revocation.reason}
        </Notice>
      )}
      <CertificateCard face={face} />
      <View className="note t3 center read">
        <View>证书只记录学习，不作为考核依据。</View>
        <View>查验页面只显示名字的第一个字。</View>
      </View>
      <View className="row wrap g3 certificate-links">
        <MoreLink id="copy-address" icon="link" onTap={() => void copy()}>
          复制查验地址
        </MoreLink>
        <MoreLink id="erase-certificate" icon="trash" onTap={() => void erase()}>
          删除这张证书
        </MoreLink>
      </View>
      {!isH5 && <Canvas type="2d" id={canvasId} className="certificate-canvas" />}
    </>
  );
}
