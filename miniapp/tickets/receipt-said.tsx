import { View } from "@tarojs/components";
import { useMemo, useState } from "react";
import { readReceiptEndpoint, readReceiptFileEndpoint } from "#shared/receipts/receipt-endpoints";
import { call, fetchFile } from "../api/call";
import { useLoad } from "../api/use-load";
import { handOverFile } from "../platform/files";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";

/** Everything that was said, section by section, with the number for a camera, to look at and to keep. */
export function ReceiptSaid({ ticketId }: { ticketId: string }) {
  const loading = useLoad(
    `receipt-said-${ticketId}`,
    () => call(readReceiptEndpoint, { ticketId }),
    { storeAs: `receipt-said-${ticketId}` },
  );
  return (
    <Loaded of={loading}>
      {({ number, qrRows, sections }) => (
        <>
          <Card className="row g3">
            <Code rows={qrRows} />
            <View className="grow">
              <View className="b">编号的二维码</View>
              <View className="note t2">到窗口时出示，扫出来的就是编号，没有别的内容。</View>
            </View>
          </Card>
          <SaveAsPdf ticketId={ticketId} number={number} />
          <Card className="col g3">
            <Heading level={3} className="b">
              您交上的内容
            </Heading>
            {sections.map(({ title, rows }) => (
              <View key={title} className="receipt-section">
                <View className="label b">{title}</View>
                {rows.map(({ label, value }) => (
                  <View key={label} className="receipt-row">
                    {label && <View className="note t3">{label}</View>}
                    <View className="receipt-value">{value}</View>
                  </View>
                ))}
              </View>
            ))}
          </Card>
        </>
      )}
    </Loaded>
  );
}

function Code({ rows }: { rows: readonly string[] }) {
  const picture = useMemo(() => codeAddress(rows), [rows]);
  return (
    <View
      className="receipt-code"
      style={{ backgroundImage: `url("${picture}")` }}
      {...aria({ role: "img", label: "编号的二维码" })}
    />
  );
}

const quietZone = 2;

function codeAddress(rows: readonly string[]): string {
  const dark = rows.flatMap((modules, row) =>
    [...modules].flatMap((module, column) => (module === "1" ? `M${column} ${row}h1v1h-1z` : [])),
  );
  const side = rows.length + 2 * quietZone;
  const box = `${-quietZone} ${-quietZone} ${side} ${side}`;
  const ground = `M${-quietZone} ${-quietZone}h${side}v${side}h-${side}z`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${box}' shape-rendering='crispEdges'><path fill='#fff' d='${ground}'/><path fill='#16233a' d='${dark.join("")}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function SaveAsPdf({ ticketId, number }: { ticketId: string; number: string }) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setIsBusy(true);
    setProblem(undefined);
    try {
      const { type, bytes } = await fetchFile(readReceiptFileEndpoint, { ticketId });
      await handOverFile(`维权援助申请回执 ${number}.pdf`, type, bytes);
    } catch (error) {
      setProblem(problemOf(error).text);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button
        id="receipt-pdf"
        kind="soft"
        isWide
        iconBefore="doc"
        isBusy={isBusy}
        onTap={() => void save()}
      >
        存成 PDF
      </Button>
      {problem && <Notice tone="bad">PDF 没有存下来。{problem}</Notice>}
    </>
  );
}
