import { View } from "@tarojs/components";
import { useMemo } from "react";
import { Anan } from "../ui/anan";
import { aria } from "../ui/aria";
import { Heading } from "../ui/heading";
import { Hem } from "../ui/hem";
import { TopicArt } from "../ui/topic-art";
import { type CertificateFace, codeLines, issuedWords, sentenceOf } from "./certificate-words";
import { qrAddress } from "./qr-modules";
import "./certificate-card.scss";

const topics = [
  "patent",
  "trademark",
  "copyright",
  "geographical-indication",
  "trade-secret",
  "help",
] as const;

/** A certificate as it looks, with its words for whoever reads by ear. */
export function CertificateCard({ face }: { face: CertificateFace }) {
  const [first, second] = sentenceOf(face);
  return (
    <View className="certificate">
      <Hem />
      <View className="certificate-in">
        <View className="label t3 certificate-occasion">{face.occasion}</View>
        <Heading className="certificate-title">学习证书</Heading>
        <View className={`certificate-name ${face.name ? "" : "t3"}`}>
          {face.name || "您的名字"}
        </View>
        <View className="read t2 certificate-sentence">
          <View>{first}</View>
          <View>{second}</View>
        </View>
        <View className="certificate-topics" {...aria({ isHidden: true })}>
          {topics.map((topic) => (
            <TopicArt key={topic} topic={topic} size={36} />
          ))}
        </View>
        <View className="certificate-hills">
          <Anan pose="celebrating" size={136} />
        </View>
      </View>
      <Foot issued={face.issued} />
      <Hem />
    </View>
  );
}

function Foot({ issued }: { issued: CertificateFace["issued"] }) {
  if (!issued) {
    return <View className="certificate-foot note t3">领到以后，这里是编号和验真的二维码。</View>;
  }
  return (
    <View className="certificate-foot">
      <View className="grow">
        <View className="note t3">证书编号</View>
        <View className="certificate-code" id="certificate-code">
          {codeLines(issued.code).map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
        <View className="note t3">{issuedWords(issued.issuedOn)}</View>
        <View className="tiny t3">扫码可验真伪</View>
      </View>
      <Qr address={issued.checkAddress} />
    </View>
  );
}

function Qr({ address }: { address: string }) {
  const picture = useMemo(() => qrAddress(address), [address]);
  return (
    <View
      className="certificate-qr"
      style={{ backgroundImage: `url("${picture}")` }}
      {...aria({ role: "img", label: "验证二维码" })}
    />
  );
}
