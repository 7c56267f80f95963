import type { QuestionView } from "#shared/questions/question-desk-schemas";
import type { QuestionContent } from "#shared/questions/question-terms";
import type { TestCaller } from "./factories";
import type { Ask } from "./test-server";

/** A question that may be published, unlike any that ships. */
export function aContent(change: Partial<QuestionContent> = {}): QuestionContent {
  return {
    type: "single",
    topic: "copyright",
    stem: "小宁把自己写的短诗贴在班级墙上，隔壁班没打招呼就印进了校报，这样做可以吗？",
    options: [
      { id: "A", text: "可以，贴出来就是公开了" },
      { id: "B", text: "不可以，要先得到小宁同意" },
      { id: "C", text: "可以，只要写上小宁的名字" },
      { id: "D", text: "可以，校报不卖钱" },
    ],
    answer: ["B"],
    explanation:
      "写出来的诗自动有著作权，贴在墙上并不等于放弃。印进校报要先得到作者同意，写上名字或者不收钱都不能代替同意。",
    difficulty: 1,
    basis: [
      {
        law: "copyright-law-2020",
        article: "53",
        quote: "未经著作权人许可，复制、发行、表演、放映",
      },
    ],
    ...change,
  };
}

/** The editors' calls, as one who knows the answer is fine. */
export function editorsOf(ask: Ask) {
  const post = async (path: string, body: object, caller: TestCaller): Promise<QuestionView> => {
    const answer = await ask("post", `/api/quiz/questions${path}`, caller).send(body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.data;
  };
  return {
    create: (content: QuestionContent, caller: TestCaller) => post("", { content }, caller),
    act: (act: string, { id, version }: QuestionView, caller: TestCaller, more: object = {}) =>
      post(`/${id}/${act}`, { version, ...more }, caller),
    read: async (id: string, caller: TestCaller): Promise<QuestionView> =>
      (await ask("get", `/api/quiz/questions/${id}`, caller)).body.data,
  };
}
