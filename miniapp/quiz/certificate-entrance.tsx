import { View } from "@tarojs/components";
import { readRoundCertificateEndpoint } from "#shared/certificates/certificate-endpoints";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Icon } from "../ui/icon";
import { DiscIcon } from "../ui/list-row";

/** Under the result of a round that reached the score: its certificate, had or to be had. */
export function CertificateEntrance({ roundId }: { roundId: string }) {
  const { state } = useLoad(`certificate:${roundId}`, () =>
    call(readRoundCertificateEndpoint, { roundId }),
  );
  const round = loadedValue(state);
  if (!round) return null;
  const { certificate, isOffered, score, neededScore } = round;
  if (!certificate && !(isOffered && score >= neededScore)) return null;
  return (
    <Card
      id="to-certificate"
      className="row"
      onTap={() => void goTo("/certificates/certificate-page", { round: roundId })}
    >
      <DiscIcon name="medal" tone="gold" />
      <View className="grow">
        <View className="b">{certificate ? "看这一局的证书" : "可以领学习证书了"}</View>
        <View className="note t2">
          {certificate ? "存到相册，或者发给朋友" : `答对 ${neededScore} 题就有，领不领由您`}
        </View>
      </View>
      <Icon name="next" size={18} className="t3" />
    </Card>
  );
}
