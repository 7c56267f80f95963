import type { QuestionContent } from "#shared/questions/question-terms";
import { signIn, type TestCaller } from "../../support/factories";
import { aContent, editorsOf } from "../../support/questions";
import { aClock } from "../../support/quiz-clock";
import { shippedQuestions } from "../../support/shipped-questions";
import { aStatute, bringIn } from "../../support/statutes";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2026-11-25T02:00:00Z");

describe("a question on its way to the public", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const { create, act, read } = editorsOf(ask);
  let author: TestCaller;
  let second: TestCaller;
  beforeAll(async () => {
    author = await signIn("editor", { nickname: "编辑甲" });
    second = await signIn("editor", { nickname: "编辑乙" });
  });
  const path = (id: string, rest = "") => `/api/quiz/questions/${id}${rest}`;
  const put = (id: string, version: number, content: object, caller: TestCaller) =>
    ask("put", path(id), caller).send({ version, content });
  /** A published question that this test may do anything with. */
  const published = async (stem: string) => {
    const draft = await create(aContent({ stem }), author);
    const waiting = await act("submission", draft, author);
    return act("approval", waiting, second);
  };

  it("is kept as a draft with anything missing", async () => {
    const draft = await create(aContent({ stem: "", options: [], answer: [] }), author);
    expect(draft).toMatchObject({ state: "draft", version: 1, edition: 0, published: null });
    expect(draft.revision?.faults.map(({ field }) => field)).toContain("stem");
  });

  it("is begun once by one idempotency key", async () => {
    const send = () =>
      ask("post", "/api/quiz/questions", author)
        .set("Idempotency-Key", "begin-1")
        .send({ content: aContent() });
    const [one, other] = [await send(), await send()];
    expect(other.body.data.id).toBe(one.body.data.id);
  });

  it("takes no id that is taken", async () => {
    const id = shippedQuestions[0]?.id;
    const answer = await ask("post", "/api/quiz/questions", author).send({
      id,
      content: aContent(),
    });
    expect(answer.body.error).toMatchObject({ code: "conflict", details: { reason: "id_taken" } });
  });

  it("is not for review before it is right, and every fault is told in words", async () => {
    const faulty = aContent({ explanation: "太短了。", answer: [] });
    const draft = await create(faulty, author);
    const answer = await ask("post", path(draft.id, "/submission"), author).send({ version: 1 });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues).toEqual([
      { field: "content.answer", code: "rule", words: "请选出一个正确选项" },
      { field: "content.explanation", code: "rule", words: "讲解要 40 到 220 个字" },
    ]);
  });

  it("is refused when it asks what another one asks", async () => {
    const twin = shippedQuestions.find(({ validTo }) => validTo === undefined);
    const draft = await create(aContent({ stem: twin?.stem ?? "" }), author);
    expect(draft.revision?.faults).toContainEqual({
      field: "stem",
      words: expect.stringContaining(twin?.id ?? ""),
    });
  });

  it("cannot be approved by who wrote it", async () => {
    const draft = await create(
      aContent({ stem: "甲在集市上看见自己拍的照片被印成明信片卖，该怎么办？" }),
      author,
    );
    const waiting = await act("submission", draft, author);
    const answer = await ask("post", path(draft.id, "/approval"), author).send({
      version: waiting.version,
    });
    expect(answer.status).toBe(403);
    expect(answer.body.error.details).toEqual({ reason: "own_change" });
    expect(waiting.acts).not.toContain("approve");
  });

  it("cannot be approved by one of two who wrote on it either", async () => {
    const draft = await create(
      aContent({ stem: "两位编辑都改过的这道题，能不能由其中一位来放行？" }),
      author,
    );
    const edited = await put(
      draft.id,
      1,
      aContent({ stem: "两位编辑都改过的这道题，应不应该由第三位来放行？" }),
      second,
    );
    const waiting = await act("submission", edited.body.data, author);
    const answer = await ask("post", path(draft.id, "/approval"), second).send({
      version: waiting.version,
    });
    expect(answer.status).toBe(403);
  });

  it("is served once a second editor has approved it", async () => {
    const question = await published(
      "牧民老巴给自家奶豆腐画了一个标志，先登记还是先用起来更稳妥？",
    );
    expect(question).toMatchObject({ state: "published", edition: 1, revision: null });
    const { body } = await ask("get", "/api/quiz/journey");
    expect(body.data.stages).toHaveLength(10);
    const { items } = (await ask("get", "/api/quiz/questions?state=published&limit=100", author))
      .body.data;
    expect(items.some(({ id }: { id: string }) => id === question.id)).toBe(true);
  });

  it("stays served as it is while a change waits", async () => {
    const question = await published(
      "店家把网上找来的草原照片印在包装上，照片没写作者，可以用吗？",
    );
    const changed = aContent({
      stem: "店家把网上找来的草原照片印在包装上，照片查不到作者，能用吗？",
    });
    const edited = (await put(question.id, question.version, changed, author)).body.data;
    const waiting = await act("submission", edited, author);
    expect(waiting.state).toBe("published");
    expect(waiting.published?.stem).toBe(question.published?.stem);
    expect(waiting.revision).toMatchObject({ state: "in_review", content: changed });
    const approved = await act("approval", waiting, second);
    expect(approved.published?.stem).toBe(changed.stem);
    expect(approved.earlier).toEqual([{ edition: 1, content: question.published }]);
  });

  it("keeps who did what and when, oldest first", async () => {
    const question = await published(
      "外婆传下来的剪纸花样，邻村的厂子拿去注册成商标，说得过去吗？",
    );
    const { history } = await read(question.id, second);
    expect(history.map(({ act: done, by, version }) => [done, by, version])).toEqual([
      ["create", "编辑甲", 1],
      ["submit", "编辑甲", 2],
      ["approve", "编辑乙", 3],
    ]);
    expect(history[2]).toMatchObject({
      at: "2026-11-25T02:00:00.000Z",
      changed: expect.any(Array),
    });
  });

  it("refuses what was written against an older version, and says what has changed", async () => {
    const draft = await create(
      aContent({ stem: "同学把老师的课件传到网上让大家下载，老师不同意怎么办？" }),
      author,
    );
    await put(
      draft.id,
      1,
      aContent({ stem: "同学把老师的课件放到网上让大家下载，老师不同意怎么办？" }),
      second,
    );
    const late = await put(draft.id, 1, aContent({ difficulty: 3 }), author);
    expect(late.status).toBe(409);
    expect(late.body.error).toMatchObject({
      code: "stale_version",
      details: { version: 2, changed: [{ act: "edit", by: "编辑乙", changed: ["stem"] }] },
    });
  });

  it("takes an edit whose answer got lost a second time", async () => {
    const draft = await create(
      aContent({ stem: "小店把客人的设计稿照着又做了一批来卖，客人能说什么？" }),
      author,
    );
    const content = aContent({ stem: "小店把客人的设计稿照着又做了几十件来卖，客人能说什么？" });
    const [one, other] = [
      await put(draft.id, 1, content, author),
      await put(draft.id, 1, content, author),
    ];
    expect([one.status, other.status, other.body.data.version]).toEqual([200, 200, 2]);
  });

  it("goes back to its author with a reason", async () => {
    const draft = await create(
      aContent({ stem: "摄影爱好者的照片被公众号拿去当封面，能要求撤下来吗？" }),
      author,
    );
    const waiting = await act("submission", draft, author);
    const back = await act("return", waiting, second, { reason: "错项太明显了" });
    expect(back).toMatchObject({
      state: "draft",
      revision: { state: "draft", sentBack: { reason: "错项太明显了", by: "编辑乙" } },
    });
  });

  it("loses its change and keeps what is served when that is dropped", async () => {
    const question = await published("社区把居民写的打油诗印成宣传册发给大家，要不要先问一声？");
    const edited = (await put(question.id, question.version, aContent(), author)).body.data;
    const dropped = await act("discard", edited, author);
    expect(dropped).toMatchObject({ revision: null, published: question.published });
  });

  it("is asked no more once it is withdrawn", async () => {
    const question = await published("合唱团唱了别人写的新歌，还录下来放到网上，需要谁同意？");
    const withdrawn = await act("withdrawal", question, author, { reason: "题干有歧义" });
    expect(withdrawn).toMatchObject({
      state: "withdrawn",
      acts: expect.not.arrayContaining(["withdraw"]),
    });
  });

  it("leaves in a finished round the words in which it was asked", async () => {
    const player = await signIn("visitor");
    const round = (await ask("post", "/api/quiz/rounds", player).send({})).body.data;
    const asked = round.questions.find((each: { type: string }) => each.type === "single");
    await ask("post", `/api/quiz/rounds/${round.id}/submission`, player).send({});
    const before = await read(asked.id, author);
    // The round is drawn: one that rests on the report of 2021 has to name its year.
    const stem = "这道题在 2021 年以后换了一个完全不同的问法，讲的是另外一件事，对吗？";
    const content = { ...before.published, stem } as QuestionContent;
    const edited = (await put(asked.id, before.version, content, author)).body.data;
    await act("approval", await act("submission", edited, author), second);
    const { body } = await ask("get", `/api/quiz/rounds/${round.id}`, player);
    const shown = body.data.questions.find(({ id }: { id: string }) => id === asked.id);
    expect(shown).toEqual(asked);
  });

  it("is not for strangers", async () => {
    const answer = await ask("post", "/api/quiz/questions", await signIn("staff")).send({
      content: aContent(),
    });
    expect(answer.status).toBe(403);
  });

  it("refuses a field it does not know", async () => {
    const answer = await ask("post", "/api/quiz/questions", author).send({
      content: { ...aContent(), isGood: true },
    });
    expect(answer.body.error.details.issues).toEqual([
      { field: "content.isGood", code: "unrecognized_keys" },
    ]);
  });
});

describe("a question whose statute's text has been brought in", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const { create } = editorsOf(ask);
  const basis = [{ law: "sample-law-2019", article: "3", quote: "自公告之日起三个月内" }];
  const content = (some: Partial<(typeof basis)[number]>) =>
    aContent({ basis: [{ ...basis[0], ...some } as (typeof basis)[number]] });
  const submit = async (some: Partial<(typeof basis)[number]>) => {
    const author = await signIn("editor");
    await bringIn(ask, author, aStatute({ effective_to: null }));
    const draft = await create(content(some), author);
    const answer = await ask("post", `/api/quiz/questions/${draft.id}/submission`, author).send({
      version: 1,
    });
    return { draft, answer };
  };

  it("is for review when its quote stands word for word", async () => {
    const { answer } = await submit({});
    expect(answer.body.data.revision.state).toBe("in_review");
  });

  it("is not for review when a word differs, or the article is none", async () => {
    const { draft, answer } = await submit({ quote: "自公告之日起三个月以内" });
    expect(answer.body.error.details.issues).toEqual([
      {
        field: "content.basis.0",
        code: "rule",
        words: "第 3 条里没有引的这句话，要一字不差",
      },
    ]);
    expect(draft.revision?.faults).toHaveLength(1);
    const other = await submit({ article: "4" });
    expect(other.answer.body.error.details.issues[0].words).toBe("依据的这一版没有第 4 条");
  });

  it("is not published when the text was changed while it waited", async () => {
    const second = await signIn("editor");
    const { draft, answer } = await submit({});
    const waiting = answer.body.data;
    await bringIn(
      ask,
      second,
      aStatute({ effective_to: null, articles: { "3": "自公告之日起两个月内，可以提出异议。" } }),
    );
    const approval = await ask("post", `/api/quiz/questions/${draft.id}/approval`, second).send({
      version: waiting.version,
    });
    expect(approval.body.error.details.issues[0].field).toBe("content.basis.0");
  });
});

describe("the promise of a hundred", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const { act, read } = editorsOf(ask);

  it("is kept: nothing is withdrawn that leaves a day with fewer, and the day is named", async () => {
    const editor = await signIn("editor");
    const answers: { status: number; body: { error?: { details: object } } }[] = [];
    for (const { id } of shippedQuestions) {
      const { version } = await read(id, editor);
      const answer = await ask("post", `/api/quiz/questions/${id}/withdrawal`, editor).send({
        version,
        reason: "试试看能停多少",
      });
      answers.push(answer);
      if (answer.status !== 200) break;
    }
    expect(answers.at(-1)?.status).toBe(409);
    expect(answers.at(-1)?.body.error?.details).toMatchObject({ reason: "too_few", count: 99 });
    const { body } = await ask("get", "/api/quiz/questions/overview", editor);
    expect(body.data.fewest.count).toBe(100);
    const last = shippedQuestions.at(-1)?.id ?? "";
    const voiding = act("voiding", await read(last, editor), editor, { reason: "也不能作废" });
    await expect(voiding).rejects.toThrow("too_few");
  }, 60_000);

  it("is kept when many are withdrawn at the same moment", async () => {
    const editor = await signIn("editor");
    const left = (await ask("get", "/api/quiz/questions?state=published&limit=100", editor)).body
      .data.items;
    const answers = await Promise.all(
      left.slice(0, 6).map(({ id, version }: { id: string; version: number }) =>
        ask("post", `/api/quiz/questions/${id}/withdrawal`, editor).send({
          version,
          reason: "同一时刻",
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 409));
  });
});
