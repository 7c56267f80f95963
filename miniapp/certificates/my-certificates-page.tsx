import { listCertificatesEndpoint } from "#shared/certificates/certificate-endpoints";
import type { CertificateView } from "#shared/certificates/certificate-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { EmptyFace } from "../ui/faces";
import { ListCard, ListRow } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { issuedWords } from "./certificate-words";

/** 学习证书: all of mine, the latest first. */
export default function MyCertificatesPage() {
  const mine = useLoad("certificates", readAll, { storeAs: "certificates" });
  return (
    <Screen title="学习证书">
      <Loaded
        of={mine}
        empty={{
          isEmpty: (certificates) => certificates.length === 0,
          face: (
            <EmptyFace
              title="还没有证书"
              text="限时答题达到分数线，就可以在成绩那一页领学习证书。"
              action="去答题"
              onAction={() => void goTo("/quiz/round-page")}
            />
          ),
        }}
      >
        {(certificates) => (
          <ListCard>
            {certificates.map((certificate) => (
              <CertificateRow key={certificate.code} certificate={certificate} />
            ))}
          </ListCard>
        )}
      </Loaded>
    </Screen>
  );
}

/** Somebody has a handful of them: all pages at once. */
async function readAll(): Promise<CertificateView[]> {
  const all: CertificateView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listCertificatesEndpoint, { limit: 100, ...(cursor && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

function CertificateRow({ certificate }: { certificate: CertificateView }) {
  const { code, name, score, questionCount, issuedOn, roundId, revocation } = certificate;
  return (
    <ListRow
      id={`certificate-${code}`}
      title={name}
      text={`答对 ${score} 题（共 ${questionCount} 题），${issuedWords(issuedOn)}`}
      icon="medal"
      iconTone="action"
      {...(revocation && { note: "已撤回", noteTone: "bad" as const })}
      onTap={() => void goTo("/certificates/certificate-page", { round: roundId })}
    />
  );
}
