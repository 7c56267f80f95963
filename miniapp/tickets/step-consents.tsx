import { View } from "@tarojs/components";
import { useState } from "react";
import type { Loading } from "../api/use-load";
import { isH5 } from "../platform/settings";
import { ConsentCard } from "../ui/consent-card";
import { LawSlip } from "../ui/law-slip";
import { Loaded } from "../ui/loaded";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { Skeleton } from "../ui/skeleton";
import type { GivenConsents } from "./given-consents";
import { TransferConsent } from "./transfer-consent";
import type { Route } from "./use-route";

interface StepConsentsProps {
  consents: GivenConsents;
  onChange: (consents: GivenConsents) => void;
  route: Loading<Route>;
  /** Why it cannot go on yet. */
  error: string | undefined;
}

/** Each with its own sentence and its own box; none is ticked before the person does. */
export function StepConsents({ consents, onChange, route, error }: StepConsentsProps) {
  return (
    <>
      <View id="file-process" className="col">
        <ConsentCard
          id="consent-process"
          title="处理您的申请信息"
          text="用您填的称呼、电话、单位、替谁办、经过和文件，判断能不能受理，并和您联系。不同意就没法提交。"
          isRequired
          isGiven={consents.isProcessGiven}
          onChange={(isProcessGiven) => onChange({ ...consents, isProcessGiven })}
        />
        {error && <Notice tone="bad">{error}</Notice>}
      </View>
      <Loaded
        of={route}
        skeleton={
          <View className="card col g3">
            <Skeleton width="60%" height={18} />
            <Skeleton />
            <Skeleton width="70%" />
          </View>
        }
      >
        {({ centre }) =>
          centre ? (
            <TransferConsent
              centre={centre}
              isGiven={consents.transferCentreId === centre.id}
              onChange={(isGiven) =>
                onChange({ ...consents, transferCentreId: isGiven ? centre.id : null })
              }
            />
          ) : (
            <Notice icon="route" title="先由自治区中心接手">
              按前面填的，现在没有合适的机构能办。要转给别家时，会再来问您。
            </Notice>
          )
        }
      </Loaded>
      <ConsentCard
        id="consent-notify"
        title="用微信通知您一次"
        text={`有受理结果时发一条，以后每条都会再问。${isH5 ? "用浏览器时收不到，进度在这里随时能看。" : ""}`}
        isRequired={false}
        isGiven={consents.isNotifyGiven}
        onChange={(isNotifyGiven) => onChange({ ...consents, isNotifyGiven })}
      />
      <Basis />
    </>
  );
}

/** PIPL 23, word for word. */
const article23 = [
  "个人信息处理者向其他个人信息处理者提供其处理的个人信息的，应当向个人告知接收方的名称或者姓名、联系方式、处理目的、处理方式和个人信息的种类，并取得个人的单独同意。",
  "接收方应当在上述处理目的、处理方式和个人信息的种类等范围内处理个人信息。",
  "接收方变更原先的处理目的、处理方式的，应当依照本法规定重新取得个人同意。",
];

function Basis() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <View className="note t3 read">
      依据：个人信息保护法第二十三条，把信息提供给其他处理者，要告知并取得单独同意。
      <View className="file-inline">
        <MoreLink onTap={() => setIsOpen(true)}>读整条</MoreLink>
      </View>
      <Sheet isOpen={isOpen} title="读整条" onClose={() => setIsOpen(false)}>
        <LawSlip
          law="个人信息保护法"
          article="第二十三条"
          quote={article23.join("")}
          marks={["取得个人的单独同意"]}
          versions={["2021 年 11 月 1 日起施行"]}
        />
      </Sheet>
    </View>
  );
}
