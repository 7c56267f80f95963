import { readRoundCertificateEndpoint } from "#shared/certificates/certificate-endpoints";
import type { RoundCertificate } from "#shared/certificates/certificate-schemas";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { replaceWith, useRouteParams } from "../platform/navigation";
import { isH5 } from "../platform/settings";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { IssuedCertificate } from "./issued-certificate";
import { NameEntry } from "./name-entry";
import { type Issuing, useIssuing } from "./use-issuing";
import { type Poster, usePoster } from "./use-poster";

/** The certificate of a round: not earned yet, to be had, or there. `?round=` */
export default function CertificatePage() {
  const { round: roundId = "" } = useRouteParams();
  const loading = useLoad(
    `certificate:${roundId}`,
    () => call(readRoundCertificateEndpoint, { roundId }),
    { storeAs: `certificate:${roundId}` },
  );
  const round = loadedValue(loading.state);
  const poster = usePoster(round?.certificate ?? undefined);
  const issuing = useIssuing(roundId, loading.reload);
  return (
    <Screen
      title="学习证书"
      dock={round && <Acts round={round} poster={poster} issuing={issuing} />}
    >
      <Loaded of={loading}>
        {(value) => (
          <Shown round={value} issuing={issuing} onErased={() => void loading.reload()} />
        )}
      </Loaded>
    </Screen>
  );
}

interface ShownProps {
  round: RoundCertificate;
  issuing: Issuing;
  onErased: () => void;
}

function Shown({ round, issuing, onErased }: ShownProps) {
  const { certificate, score, neededScore } = round;
  if (certificate) return <IssuedCertificate certificate={certificate} onErased={onErased} />;
  if (isEarned(round)) return <NameEntry issuing={issuing} round={round} />;
  const again = () => void replaceWith("/quiz/round-page");
  if (!round.isOffered) {
    return (
      <EmptyFace
        title="这次活动不发证书"
        text="成绩和解析都还在，随时可以回看。"
        action="再来一局"
        onAction={again}
      />
    );
  }
  return (
    <EmptyFace
      title={`再对 ${neededScore - score} 题就有证书`}
      text={`这一局答对 ${score} 题，答对 ${neededScore} 题可以领。看看错在哪儿，再来一局试试。`}
      action="再来一局"
      onAction={again}
    />
  );
}

function isEarned({ isOffered, score, neededScore }: RoundCertificate): boolean {
  return isOffered && score >= neededScore;
}

interface ActsProps {
  round: RoundCertificate;
  poster: Poster;
  issuing: Issuing;
}

/** A revoked certificate is not handed on. */
function Acts({ round, poster, issuing }: ActsProps) {
  const { certificate } = round;
  if (certificate?.revocation) return null;
  if (certificate) {
    return (
      <Dock>
        <Button
          id="save-poster"
          kind="outline"
          iconBefore="download"
          isBusy={poster.pending === "save"}
          onTap={poster.save}
        >
          {isH5 ? "存成图片" : "存到相册"}
        </Button>
        <Button
          id="share-poster"
          iconBefore="share"
          isBusy={poster.pending === "share"}
          onTap={poster.share}
        >
          发给朋友
        </Button>
      </Dock>
    );
  }
  if (!isEarned(round)) return null;
  return (
    <Dock>
      <Button id="issue-certificate" isBusy={issuing.isBusy} onTap={issuing.issue}>
        领这张证书
      </Button>
    </Dock>
  );
}
