import fc from "fast-check";
import { writeGift } from "#shared/exchange/gift-export";
import { parseGift } from "#shared/exchange/gift-import";
import { plainOfHtml } from "#shared/exchange/gift-text";
import { anyQuestion } from "../../support/any-question";
import { shippedQuestions } from "../../support/shipped-questions";

const only = (file: string) => {
  const { rows } = parseGift(`$CATEGORY: 商标\n\n${file}`);
  expect(rows).toHaveLength(1);
  return rows[0];
};
const contentOf = (file: string) => only(file)?.content;

describe("a question that goes out as GIFT and comes back", () => {
  it("is the same one, whatever signs are in its words", () => {
    fc.assert(
      fc.property(fc.array(anyQuestion(), { minLength: 1, maxLength: 4 }), (questions) => {
        const { rows, faults } = parseGift(writeGift(questions));
        expect(faults).toEqual([]);
        expect(rows.flatMap((row) => row.faults)).toEqual([]);
        expect(rows.map(({ id, content }) => ({ id, ...content }))).toEqual(questions);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same one for the whole shipped bank, also with Windows' line ends", () => {
    const file = `\ufeff${writeGift(shippedQuestions).replace(/\n/g, "\r\n")}`;
    const { rows } = parseGift(file);
    expect(rows.map(({ id, content }) => ({ id, ...content }))).toEqual(shippedQuestions);
  });
});

describe("GIFT as Moodle writes it", () => {
  it("true or false, with feedback for both", () => {
    expect(only("::名字::太阳从东边升起吗？{TRUE#看看早上#对了}")).toMatchObject({
      content: {
        type: "judge",
        topic: "trademark",
        stem: "太阳从东边升起吗？",
        answer: ["A"],
        explanation: "对了",
      },
      notes: [{ what: "各选项自己的反馈没有带过来" }, { what: "用正确选项的反馈作了解释" }, {}],
    });
  });

  it.each(["{T}", "{ TRUE }", "{F}", "{FALSE}"])("%s is a judgement", (braces) => {
    expect(contentOf(`对吗？${braces}`)?.answer).toEqual([/T/.test(braces) ? "A" : "B"]);
  });

  it("one right option, on several lines, with comments between", () => {
    const file =
      "谁可以提异议？{\n  // 说明\n  ~没有人\n  =任何人 # 对\n  ~局长\n  ####解释在这里\n}";
    expect(contentOf(file)).toMatchObject({
      type: "single",
      options: [
        { id: "A", text: "没有人" },
        { id: "B", text: "任何人" },
        { id: "C", text: "局长" },
      ],
      answer: ["B"],
      explanation: "解释在这里",
    });
  });

  it("several right options by their weights", () => {
    const row = only("哪些对？{ ~%50%甲 ~%-100%乙 ~%50%丙 ~丁 }");
    expect(row?.content).toMatchObject({ type: "multiple", answer: ["A", "C"] });
    expect(row?.notes.map(({ what }) => what)).not.toContain(
      "各选项不同的分值没有带过来：全选对才得分",
    );
  });

  it("says that uneven weights are lost", () => {
    const row = only("哪些对？{ ~%75%甲 ~%25%乙 ~丙 }");
    expect(row?.notes).toContainEqual({
      row: 3,
      what: "各选项不同的分值没有带过来：全选对才得分",
    });
  });

  it("a missing word becomes a question with the gap named", () => {
    const row = only("商标有效期是 {~五年 =十年} 。");
    expect(row?.content?.stem).toBe("商标有效期是");
    expect(row?.notes[0]?.what).toContain("填空的位置");
  });

  it("HTML of Moodle's editor becomes plain words", () => {
    expect(
      contentOf("[html]<p>申请要&nbsp;&lt;多久&gt;？</p>{=<b>九个月</b> ~一年}"),
    ).toMatchObject({
      stem: "申请要 <多久>？",
      options: [{ text: "九个月" }, { text: "一年" }],
    });
  });

  it("the number of Moodle's own comment is the id", () => {
    expect(only("// question: 7  name: x [id:tm-opposition-one]\n对吗？{T}")?.id).toBe(
      "tm-opposition-one",
    );
  });

  it("a category names the topic by its last part; an unknown one is named", () => {
    const { rows, notes } = parseGift(
      "$CATEGORY: $course$/top/专利\n对吗？{T}\n\n$CATEGORY: 天文\n\n对吗？{F}",
    );
    expect(rows[0]?.content?.topic).toBe("patent");
    expect(notes).toEqual([{ row: 4, what: "类别“天文”不是这里的主题" }]);
    expect(rows[1]?.faults).toMatchObject([{ row: 6, column: "主题" }]);
  });
});

describe("what cannot be carried over", () => {
  it.each([
    ["问答题", "写一篇文章{}"],
    ["数值题", "多少年？{#10:1}"],
    ["填空题", "首都是？{=呼和浩特 =青城}"],
    ["连线题", "配对{=甲 -> 一 =乙 -> 二}"],
    ["只有说明、没有答案的条目", "下面是说明文字"],
  ])("%s: named with its line", (words, file) => {
    expect(only(file)?.faults).toMatchObject([
      { row: 3, column: "题型", what: `${words}不能带过来` },
    ]);
  });

  it.each([
    ["no right option", "哪个对？{~甲 ~乙}", "没有一个选项是对的"],
    ["two with an equals sign", "哪个对？{=甲 =乙 ~丙}", "有几个选项都写了 ="],
    ["seven options", "哪个对？{=1 ~2 ~3 ~4 ~5 ~6 ~7}", "有 7 个选项，最多 6 个"],
    ["braces that do not match", "哪个对？{=甲 ~乙", "花括号没有配成一对"],
  ])("a question with %s", (_, file, what) => {
    expect(only(file)?.faults.map((fault) => fault.what)).toContain(what);
  });

  it("never throws, and gives every block one row, whatever the file holds", () => {
    const sign = fc.constantFrom(
      ..."甲乙 \n~=#{}:\\%[]/$",
      "####",
      "::",
      "{T}",
      "$CATEGORY:",
      "//",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const { rows } = parseGift(signs.join(""));
        expect(
          rows.every(({ content, faults }) => content !== undefined || faults.length > 0),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("HTML to words", () => {
  it.each([
    ["<p>一</p><p>二</p>", "一\n二"],
    ["a &amp;&#65;&#x42; &unknown; &#0;", "a &AB &unknown; &#0;"],
  ])("%j is %j", (html, words) => {
    expect(plainOfHtml(html)).toBe(words);
  });
});
