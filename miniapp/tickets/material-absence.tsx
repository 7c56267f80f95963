import { View } from "@tarojs/components";
import { useState } from "react";
import { explainAbsenceEndpoint } from "#shared/tickets/ticket-endpoints";
import type { MaterialView } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";

interface MaterialAbsenceProps {
  ticketId: string;
  material: MaterialView;
  onChanged: () => void;
}

/** "I do not have this, because …", for one of the things asked for; it may be taken back. */
export function MaterialAbsence(props: MaterialAbsenceProps) {
  const { material } = props;
  const { id, label, absence } = material;
  const [isWriting, setIsWriting] = useState(false);
  const sending = useAbsence(props);
  if (isWriting) {
    return <AbsenceForm material={material} sending={sending} onDone={() => setIsWriting(false)} />;
  }
  return (
    <View className="col g2">
      {absence && <View className="note t2">您说：{absence}</View>}
      <View className="row g3 wrap">
        <MoreLink
          id={`absence-${id}`}
          label={absence ? `改“${label}”的说明` : `没有“${label}”`}
          onTap={() => setIsWriting(true)}
        >
          {absence ? "改一改" : "没有这一样"}
        </MoreLink>
        {absence && (
          <MoreLink
            id={`absence-back-${id}`}
            label={`“${label}”找到了`}
            onTap={() => void sending.send(null)}
          >
            找到了，不用说明
          </MoreLink>
        )}
      </View>
      <AbsenceProblem sending={sending} />
    </View>
  );
}

interface Sending {
  /** Null takes it back; says whether it got there. */
  send: (reason: string | null) => Promise<boolean>;
  isBusy: boolean;
  error: unknown;
}

function useAbsence({ ticketId, material, onChanged }: MaterialAbsenceProps): Sending {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (reason: string | null) => {
    setIsBusy(true);
    setError(undefined);
    try {
      await call(explainAbsenceEndpoint, { ticketId, materialId: material.id, reason });
      onChanged();
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { send, isBusy, error };
}

interface AbsenceFormProps {
  material: MaterialView;
  sending: Sending;
  onDone: () => void;
}

function AbsenceForm({ material, sending, onDone }: AbsenceFormProps) {
  const { id, label, absence } = material;
  const [text, setText] = useState(absence);
  const [isTried, setIsTried] = useState(false);
  const reason = text.trim();
  const isShort = reason.length < 2;
  const keep = async () => {
    setIsTried(true);
    if (!isShort && (await sending.send(reason))) onDone();
  };
  return (
    <View className="col g2">
      <TextAreaField
        id={`absence-text-${id}`}
        label={`为什么没有“${label}”`}
        isShort
        placeholder="比如：当时没有留小票，店里也查不到了"
        value={text}
        onChange={setText}
        maxLength={ticketBounds.absence}
        error={isTried && isShort ? "请写上为什么，两个字以上" : undefined}
      />
      <AbsenceProblem sending={sending} />
      <View className="row g2">
        <Button
          id={`absence-keep-${id}`}
          size="small"
          kind="soft"
          isBusy={sending.isBusy}
          onTap={() => void keep()}
        >
          就这样说明
        </Button>
        <Button kind="text" size="small" isDisabled={sending.isBusy} onTap={onDone}>
          算了
        </Button>
      </View>
    </View>
  );
}

function AbsenceProblem({ sending: { error } }: { sending: Sending }) {
  if (error === undefined) return null;
  return (
    <Notice tone="bad" title={problemOf(error).title}>
      没有存上，您写的还在。{problemOf(error).text}
    </Notice>
  );
}
