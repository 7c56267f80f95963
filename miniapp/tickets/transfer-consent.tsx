import { View } from "@tarojs/components";
import type { CentreView } from "#shared/centres/centre-schemas";
import { CheckBox } from "../ui/check-box";
import { Tag } from "../ui/tag";
import { Tappable } from "../ui/tappable";
import "../ui/consent-card.scss";
import "./transfer-consent.scss";

interface TransferConsentProps {
  centre: CentreView;
  isGiven: boolean;
  onChange: (isGiven: boolean) => void;
  /** After the place has changed: what stood there before no longer holds. */
  isAsking?: boolean;
  /** What happens without it. */
  otherwise?: string;
}

/** PIPL 23: who gets it, how to reach them, what for, how, and which data; its own yes. */
export function TransferConsent(props: TransferConsentProps) {
  const { centre, isGiven, onChange, isAsking, otherwise = "由自治区中心联系您" } = props;
  return (
    <Tappable
      id="consent-transfer"
      className={`card consent ${isGiven ? "consent-on" : ""}`}
      role="checkbox"
      isChecked={isGiven}
      onTap={() => onChange(!isGiven)}
    >
      <View className="row between">
        <View className="b">把这件事交给承办的机构</View>
        <Tag tone="gold">单独同意</Tag>
      </View>
      <View className="consent-text label t2 read">
        {isAsking ? "现在改成交给" : "按前面填的，会交给"}
        <View className="transfer-name b">{centre.name}</View>
        ，它是另一家单位。交过去的是：称呼、电话、单位、替谁办、经过、证据；只用来办这件事。联系方式：
        {contactWords(centre)}。不同意的话，{otherwise}。
      </View>
      <View className="consent-act">
        <CheckBox isOn={isGiven} />
        <View className={`b ${isGiven ? "consent-given" : "t2"}`}>
          {isGiven ? "我同意" : "同意就点这里"}
        </View>
      </View>
    </Tappable>
  );
}

function contactWords({ phone, address }: CentreView): string {
  return phone ? `${phone}，${address}` : `${address}，电话还没有公布`;
}
