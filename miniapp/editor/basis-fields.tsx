import { View } from "@tarojs/components";
import { useState } from "react";
import { draftBounds, type QuestionContent } from "#shared/questions/question-terms";
import { loadedValue } from "../api/use-load";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { SelectField, TextAreaField, TextField } from "../ui/field";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { ChoiceSheet } from "./choice-sheet";
import { lawName } from "./filter-sheet";
import { QuoteVerdict } from "./quote-verdict";
import { useLaws } from "./use-laws";
import type { QuestionDesk } from "./use-question-desk";
import { useStatutes } from "./use-statutes";

interface BasisFieldsProps {
  desk: QuestionDesk;
  faultAt: (field: string) => string | undefined;
}

type BasisRow = QuestionContent["basis"][number];

/** What the question rests on: law, article, and the words that decide. */
export function BasisFields({ desk: { content, write }, faultAt }: BasisFieldsProps) {
  const laws = loadedValue(useLaws().state) ?? [];
  const statutes = loadedValue(useStatutes().state);
  const [choosing, setChoosing] = useState(-1);
  const change = (at: number, some: Partial<BasisRow>) =>
    write({ basis: content.basis.map((row, index) => (index === at ? { ...row, ...some } : row)) });
  return (
    <View className="col g3">
      <View className="field-label">依据</View>
      {content.basis.map((row, at) => {
        const law = laws.find(({ id }) => id === row.law);
        const name = `依据 ${at + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <View key={at} className="question-basis">
            <View className="question-two">
              <SelectField
                id={`basis-law-${at}`}
                label={`${name}：哪部法`}
                placeholder="选一部法"
                value={law ? lawName(law) : row.law}
                onTap={() => setChoosing(at)}
              />
              <TextField
                id={`basis-article-${at}`}
                label={`${name}：第几条`}
                placeholder="42 或 219-1"
                maxLength={8}
                value={row.article}
                onChange={(article) => change(at, { article: article.trim() })}
              />
            </View>
            <TextAreaField
              id={`basis-quote-${at}`}
              label={`${name}：条文原文`}
              isShort
              placeholder="和条文一个字也不差"
              maxLength={draftBounds.quote}
              value={row.quote}
              onChange={(quote) => change(at, { quote })}
              error={faultAt(`basis.${at}`)}
            />
            <QuoteVerdict row={row} statutes={statutes} />
            {content.basis.length > 1 && (
              <MoreLink
                id={`basis-remove-${at}`}
                icon="trash"
                label={`去掉${name}`}
                onTap={() => write({ basis: content.basis.filter((_, index) => index !== at) })}
              >
                去掉这条依据
              </MoreLink>
            )}
          </View>
        );
      })}
      {faultAt("basis") && (
        <View className="field-error note" {...aria({ role: "alert" })}>
          <Icon name="warn" size={16} />
          {faultAt("basis")}
        </View>
      )}
      {content.basis.length < draftBounds.quotes && (
        <View className="row">
          <Button
            id="basis-add"
            kind="outline"
            size="small"
            iconBefore="plus"
            onTap={() => write({ basis: [...content.basis, { law: "", article: "", quote: "" }] })}
          >
            再加一条依据
          </Button>
        </View>
      )}
      <ChoiceSheet
        isOpen={choosing >= 0}
        title="依据哪部法"
        items={laws.map((each) => ({ key: each.id, label: lawName(each) }))}
        value={content.basis[choosing]?.law}
        onChoose={(law) => {
          change(choosing, { law: law ?? "" });
          setChoosing(-1);
        }}
        onClose={() => setChoosing(-1)}
      />
    </View>
  );
}
