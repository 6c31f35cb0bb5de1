import { expect, test } from "vitest";
import { type ArticleState, takeArticleStep } from "@/newsroom/article/steps";
import type { Block, Body, PlacedPicture } from "@/newsroom/body/rules";
import { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import { type CheckName, checkNames, checkOf, type Facts, severities } from "./checks";
import { blockingOf, findingsIn, partedOf, problemOf, type Strictness, severityOf } from "./judging";
import { coordinatesIn, mailIn } from "./personal";
import { StrictnessToSet } from "./rules";

const picture: PlacedPicture = {
  pictureId: "0000000000",
  caption: "قارب عند الفجر",
  credit: "أرشيف الضفّتان",
  alternative: "قارب خشبي",
  isDecorative: false,
};
const bodyOf = (...content: Body["doc"]["content"]): Body => ({ version: 1, doc: { type: "doc", content } });
const said = (text: string, href?: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(href && { marks: [{ type: "link", attrs: { href } }] }) }],
});
const complete: ArticleContent = {
  ...emptyContent,
  headline: "عنوان",
  sectionId: "6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b11",
  bylineIds: ["6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b12"],
  leadPicture: picture,
  body: bodyOf(said("متن."), { type: "picture", attrs: { ...picture, pictureId: "1111111111" } }),
};
const facts: Facts = { siteUrl: "https://warraq.example", uncleared: new Map(), unnamed: [] };
const named = (content: ArticleContent, strictness: Strictness = {}, given: Facts = facts) =>
  findingsIn(content, given, strictness).map(
    ({ field, messageKey, check }) => `${field} ${messageKey ?? check}`,
  );
const inBody = (...blocks: Block[]) => named({ ...complete, body: bodyOf(...blocks) });

test("an empty story names everything that it lacks, a complete one nothing", () => {
  expect(named(emptyContent)).toEqual([
    "headline headlineMissing",
    "sectionId sectionMissing",
    "bylineIds bylineMissing",
    "body bodyMissing",
  ]);
  expect(named(complete)).toEqual([]);
});

test("a picture needs caption, credit, and alternative text unless it is decorative", () => {
  const bare = { ...picture, caption: " ", credit: "", alternative: "" };
  const story = {
    ...complete,
    leadPicture: bare,
    body: bodyOf(...complete.body.doc.content.slice(0, 1), { type: "picture", attrs: bare }),
  };
  expect(named(story)).toEqual([
    "leadPicture creditMissing",
    "leadPicture alternativeMissing",
    "leadPicture captionMissing",
    "body.1 creditMissing",
    "body.1 alternativeMissing",
    "body.1 captionMissing",
  ]);
  expect(named({ ...complete, leadPicture: { ...picture, alternative: "", isDecorative: true } })).toEqual(
    [],
  );
});

test("what a camera or a program wrote is no caption, credit or alternative text", () => {
  const written = {
    ...picture,
    caption: "IMG_0042.JPG",
    credit: "SONY DSC",
    alternative: "DCIM\\100\\a.jpg",
  };
  expect(named({ ...complete, leadPicture: written })).toEqual([
    "leadPicture creditMissing",
    "leadPicture alternativeMissing",
    "leadPicture captionMissing",
  ]);
  expect(named({ ...complete, leadPicture: { ...picture, caption: "iPhone 15" } })).toEqual([]);
});

test("what is too long may be kept, and stands in the way of readers with its place", () => {
  const text = (length: number) => [{ type: "text" as const, text: "م".repeat(length) }];
  const entry = { type: "listItem" as const, content: [{ type: "paragraph" as const, content: text(3) }] };
  const tooMuch: ArticleContent = {
    ...complete,
    headline: "ع".repeat(301),
    standfirst: "م".repeat(1342),
    dateline: "ب".repeat(81),
    slug: "س".repeat(61),
    topicIds: Array.from({ length: 13 }, () => complete.bylineIds[0] ?? ""),
    leadPicture: { ...picture, caption: "ش".repeat(601) },
    body: bodyOf(
      { type: "paragraph", content: text(10) },
      { type: "paragraph", content: [...text(20_000), ...text(20_000)] },
      { type: "bulletList", content: Array.from({ length: 600 }, () => entry) },
      { type: "picture", attrs: { ...picture, credit: "ح".repeat(201) } },
    ),
  };
  expect(ArticleContent.safeParse(tooMuch).success).toBe(true);
  const blocking = blockingOf(findingsIn(tooMuch, facts, {}));
  expect(blocking.map(({ field, messageKey }) => `${field} ${messageKey}`)).toEqual([
    "headline tooLong.headline",
    "standfirst tooLong.standfirst",
    "dateline tooLong.dateline",
    "slug tooLong.slug",
    "topicIds tooLong.topicIds",
    "leadPicture tooLong.caption",
    "body.1 tooLong.paragraph",
    "body.2 tooLong.list",
    "body.3 tooLong.credit",
  ]);
  expect(blocking.find(({ field }) => field === "body.1")?.values).toEqual({
    limit: 20_000,
    length: 40_000,
    number: 2,
  });
});

const at = (words: string): string[] => inBody(said(words)).map((found) => found.split(" ")[1] ?? "");

test.each([
  ["telephone", "للتواصل: 0770 123 4567"],
  ["telephone", "اتصلوا على ٠٧٧٠ ١٢٣ ٤٥٦٧ قبل المساء"],
  ["telephone", "رقمه ۰۷۷۰۱۲۳۴۵۶۷"],
  ["telephone", "هاتفه +964 770 123 4567"],
  ["telephone", "هاتفه \u2066+964\u00a0770\u00a0123\u00a04567\u2069"],
  ["telephone", "كتب 00964-770-1234567"],
  ["telephone", "الرقم 9647701234567"],
  ["telephone", "961 3 123 456+ لمن يريد"],
  ["telephone", "واتساب 770 123 456"],
  ["telephone", "وهاتفها الجديد 1234567"],
  ["telephone", "tel. 1234567"],
  ["telephone", "call (555) 010-4477 now"],
  ["telephone", "a desk at 020 7946 0018"],
  ["mail", "اكتب إلى ahmad.k@example.org"],
  ["mail", "بريدها سلمى@مثال.إنترنت"],
  ["coordinates", "عند 36.34891, 43.15770"],
  ["coordinates", "عند ٣٦٫٣٤٨٩، ٤٣٫١٥٧٧"],
  ["coordinates", "الإحداثيات: 36.348, 43.157"],
  ["coordinates", "36°20′56″N 43°09′28″E"],
  ["coordinates", "على 36 درجة و20 دقيقة شمالًا"],
  ["coordinates", "grid 38S LF 3456 7890"],
  ["coordinates", "code 8GVF+XX by the river"],
])("finds a %s in «%s»", (check, words) => expect(at(words)).toContain(check));

test.each([
  "قُتل 1 250 000 شخص بين 1980-1988",
  "بلغت 2.400.000 طن في 12-08-2018 و2018-08-12",
  "ارتفع السعر من 1350 إلى 1480 دينارًا (9.6 %)",
  "بين عامي 2014 - 2018، و2019، و2020",
  "فاز 3-1 ثم 2-0 في 90 دقيقة",
  "الحرارة 49 درجة، والرطوبة 12.5%",
  "0.1234567 من الغرام",
  "القانون رقم 12 لسنة 2005، المادة 140",
  "الساعة 07:30:00 بتوقيت بغداد",
  "الخط الساخن 115 والإسعاف 122",
  "ميزانية 134 553 000 000 دينار",
  "between 12.345, 67.890 tonnes",
  "يُباع الهاتف المحمول بـ1500000 دينار",
  "سعر الهاتف 1 500 000 دينار",
  "تواصل ارتفاع الأسعار 1234567 مرة",
  "the hotel welcomed 1234567 guests",
  "in the context of 1234567 letters",
  "حساب ‎@warraq على المنصة",
  "https://example.org/2018/08/12/07701234567",
])("finds nothing personal in «%s»", (words) => expect(at(words)).toEqual([]));

test("finds what is personal wherever a story says it", () => {
  const number = "0770 123 4567";
  const note: Block = {
    type: "paragraph",
    content: [
      { type: "text", text: "قال" },
      { type: "footnote", attrs: { text: number } },
    ],
  };
  const title: Block = {
    type: "factBox",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "للتواصل" }] },
      said(number),
    ],
  } as Block;
  const table = {
    type: "table",
    attrs: { caption: "أرقام" },
    content: [{ type: "tableRow", content: [{ type: "tableCell", content: [said(number)] }] }],
  } as Block;
  const placed: Block = { type: "picture", attrs: { ...picture, alternative: `لوحة كُتب عليها ${number}` } };
  const content = {
    ...complete,
    standfirst: number,
    leadPicture: { ...picture, caption: `للتواصل ${number}` },
    body: bodyOf(said("متن."), note, title, table, placed, said("راسله", "https://wa.me/9647701234567")),
  };
  const places = ["standfirst", "leadPicture", "body.1", "body.2", "body.3", "body.4", "body.5"];
  expect(named(content)).toEqual(places.map((place) => `${place} telephone`));
  expect(inBody(said("راسلها", "mailto:salma@example.org"))).toEqual(["body.0 mail"]);
  expect(inBody(said("الموقع", "https://www.google.com/maps/@36.3489,43.1577,17z"))).toEqual([
    "body.0 coordinates",
  ]);
});

test("judges every picture of a gallery, and says the same of several once", () => {
  const shown = (given: Partial<PlacedPicture>) => ({
    type: "picture" as const,
    attrs: { ...picture, ...given },
  });
  const bare = shown({ caption: "" });
  const gallery: Block = {
    type: "gallery",
    content: [bare, bare, shown({ caption: "للتواصل 0770 123 4567" })],
  };
  expect(inBody(said("متن."), gallery)).toEqual(["body.1 telephone", "body.1 captionMissing"]);
});

test("reads the longest text once, whatever somebody made of it", () => {
  const units = [
    "1",
    "0 ",
    "(0",
    "1.",
    "1.1,",
    "م",
    "a.",
    "@",
    "a@a.",
    "+",
    "°1",
    "1° ",
    "A1",
    "2+",
    " ",
    "https://",
    "http://a/",
    "tel ",
    "١٢ درجة و",
  ];
  for (const unit of units) {
    const text = unit.repeat(60_000 / unit.length);
    const begun = performance.now();
    inBody(said(text));
    expect(performance.now() - begun, `«${unit}»`).toBeLessThan(1500);
  }
});

test("finds links and addresses that lead into the newsroom", () => {
  for (const path of [
    "/desk",
    "/desk/stories/x/edit",
    "//desk/x",
    "/%64esk/x",
    "/preview/abc",
    "/api/pictures",
  ])
    expect(inBody(said("هنا كل شيء", `https://warraq.example${path}`)), path).toEqual(["body.0 deskLink"]);
  for (const address of ["http://localhost:3000/ar", "http://192.168.1.4/x", "https://nas.local/x"])
    expect(inBody(said("هنا كل شيء", address)), address).toEqual(["body.0 deskLink"]);
  for (const written of [
    "https://warraq.example/preview/abcd",
    "warraq.example/preview/abcd",
    "https://warraq.example/desk.",
    "https://warraq.example./desk/stories",
    "https://warraq.example:8443/desk",
  ])
    expect(inBody(said(`راجع ${written} ثم عُد`)), written).toEqual(["body.0 deskLink"]);
  for (const written of ["warraq.example", "https://warraq.example/ar/a/1.", "www.warraq.example.org/desk"])
    expect(inBody(said(`راجع ${written} ثم عُد`)), written).toEqual([]);
  for (const address of [
    "https://warraq.example/ar/a/x",
    "https://example.org/desk",
    "https://warraq.example/desktop",
  ])
    expect(inBody(said("هنا كل شيء", address)), address).toEqual([]);
  const own = { ...facts, siteUrl: "http://localhost:3000" };
  const story = { ...complete, body: bodyOf(said("هنا كل شيء", "http://localhost:3000/ar/a/x")) };
  expect(named(story, {}, own)).toEqual([]);
});

test("minds how a story is built", () => {
  const heading = (level: 2 | 3, text = "فرعي"): Block => ({
    type: "heading",
    attrs: { level },
    content: [{ type: "text", text }],
  });
  const quoted = (source?: string): Block => ({
    type: "blockquote",
    ...(source && { attrs: { source } }),
    content: [{ type: "paragraph", content: [{ type: "text", text: "كلام" }] }],
  });
  expect(inBody(heading(2), said("متن"))).toEqual(["body.0 subheadFirst"]);
  expect(inBody(said("متن"), heading(3), said("متن"), heading(2), heading(3))).toEqual([
    "body.1 headingOrder",
  ]);
  expect(inBody(said("متن"), { type: "paragraph" }, said("متن"), { type: "paragraph" })).toEqual([
    "body.1 emptyBlock",
  ]);
  expect(inBody(said("متن"), quoted())).toEqual(["body.1 quotationUnsourced"]);
  expect(inBody(said("قال المدير:"), quoted(), said("متن"), quoted("المدير"))).toEqual([]);
  expect(inBody(said("متن"), said("و", "https://example.org"))).toEqual(["body.1 linkSlip"]);
  expect(named({ ...complete, headline: "ع".repeat(85) })).toEqual(["headline headlineLong"]);
  expect(named({ ...complete, headline: "عَ".repeat(84) })).toEqual([]);
  expect(named({ ...complete, leadPicture: { ...picture, alternative: "قارب، عند الفجر." } })).toEqual([
    "leadPicture captionRepeated",
  ]);
});

test("says what keeps pictures from readers, and which names an edition lacks", () => {
  const given: Facts = {
    ...facts,
    uncleared: new Map([["0000000000", "basisMissing"]]),
    unnamed: ["sectionId", "bylineIds"],
  };
  expect(named(complete, {}, given)).toEqual([
    "sectionId sectionUnnamed",
    "bylineIds bylineUnnamed",
    "leadPicture basisMissing",
  ]);
});

test("no edition makes a check milder than its row allows, stored or sent", () => {
  const off = Object.fromEntries(checkNames.map((name) => [name, "off"])) as Strictness;
  for (const name of checkNames) {
    const { mildest, normally, guards } = checkOf(name);
    expect(severityOf(name, off), name).toBe(mildest);
    expect(severities.indexOf(normally), name).toBeGreaterThanOrEqual(severities.indexOf(mildest));
    expect(mildest === "block", name).toBe(guards !== undefined);
    const sent = StrictnessToSet.safeParse({ edition: "ar", wanted: { [name]: "off" }, was: {} });
    expect(sent.success, name).toBe(mildest === "off");
  }
  for (const name of ["basisMissing", "rightsEnded", "creditMissing", "deskLink"] satisfies CheckName[])
    expect(severityOf(name, off)).toBe("block");
});

test("what is passed in a story is found no more, and only where it may be", () => {
  const story = { ...complete, headline: "", body: bodyOf(said("الخط الساخن 0800 123 456")) };
  const [missing, hotline] = findingsIn(story, facts, { telephone: "block" });
  expect([missing?.check, hotline?.check]).toEqual(["headlineMissing", "telephone"]);
  const passed = [
    { check: "telephone", words: hotline?.words ?? "", isByPublisher: true },
    { check: "headlineMissing", words: "", isByPublisher: true },
  ];
  expect(findingsIn(story, facts, { telephone: "block" }, passed).map(({ check }) => check)).toEqual([
    "headlineMissing",
  ]);
  // What an author left while it only warned is a publisher's to decide once it stands in the way.
  const byAuthor = passed.map((one) => ({ ...one, isByPublisher: false }));
  expect(findingsIn(story, facts, { telephone: "block" }, byAuthor).map(({ check }) => check)).toContain(
    "telephone",
  );
  expect(findingsIn(story, facts, { telephone: "warn" }, byAuthor).map(({ check }) => check)).not.toContain(
    "telephone",
  );
});

test("text that is made to be tried in many ways is judged at once", () => {
  const hostile = [
    "33.123",
    "1".repeat(8_000),
    `33.123${" \n".repeat(4_000)}x`,
    "33.123 ".repeat(2_000),
    "@".repeat(5_000),
  ];
  const content = { ...emptyContent, body: bodyOf(...hostile.map((text) => said(text))) };
  expect([coordinatesIn(content), mailIn(content)]).toEqual([[], []]);
});

const number = "0770 123 4567";
const withPicture = (given: Partial<PlacedPicture>) => ({ leadPicture: { ...picture, ...given } });
const withBody = (...blocks: Block[]) => ({ body: bodyOf(...blocks) });
const subhead = (level: 2 | 3): Block => ({
  type: "heading",
  attrs: { level },
  content: [{ type: "text", text: "فرعي" }],
});
/** For each check a story, or what is known of it, in which it finds something. */
const found: Record<CheckName, Partial<ArticleContent> | { facts: Partial<Facts> }> = {
  headlineMissing: { headline: "" },
  sectionMissing: { sectionId: null },
  sectionUnnamed: { facts: { unnamed: ["sectionId"] } },
  bylineMissing: { bylineIds: [] },
  bylineUnnamed: { facts: { unnamed: ["bylineIds"] } },
  bodyMissing: withBody(),
  tooLong: { headline: "ع".repeat(301) },
  creditMissing: withPicture({ credit: "SONY DSC" }),
  basisMissing: { facts: { uncleared: new Map([["0000000000", "basisMissing"]]) } },
  rightsEnded: { facts: { uncleared: new Map([["0000000000", "rightsEnded"]]) } },
  alternativeMissing: withPicture({ alternative: "" }),
  embedTitleMissing: withBody(said("متن."), {
    type: "embed",
    attrs: { provider: "youtube", id: "aaaaaaaaaaa", title: "" },
  } as Block),
  factBoxTitleMissing: withBody(said("متن."), {
    type: "factBox",
    content: [{ type: "heading", attrs: { level: 2 } }, said("قصة")],
  } as Block),
  deskLink: withBody(said("هنا كل شيء", "https://warraq.example/desk")),
  telephone: withBody(said(number)),
  mail: withBody(said("salma@example.org")),
  coordinates: withBody(said("عند 36.34891, 43.15770")),
  captionMissing: withPicture({ caption: "" }),
  footnoteMissing: withBody({
    type: "paragraph",
    content: [
      { type: "text", text: "قال" },
      { type: "footnote", attrs: { text: "" } },
    ],
  }),
  captionRepeated: withPicture({ alternative: picture.caption }),
  quotationUnsourced: withBody(said("متن"), { type: "blockquote", content: [said("كلام")] } as Block),
  headlineLong: { headline: "ع".repeat(120) },
  subheadFirst: withBody(subhead(2), said("متن")),
  headingOrder: withBody(said("متن"), subhead(3)),
  linkSlip: withBody(said("و", "https://example.org")),
  emptyBlock: withBody(said("متن"), { type: "paragraph" }, said("متن")),
};
const now = new Date(0);
const draft: ArticleState = {
  ...{
    publicState: "never",
    workState: "draft",
    workStateAt: now,
    changesRequested: null,
    spikedReason: null,
  },
  ...{ firstPublishedAt: null, revisedAt: null, withdrawnAt: null, withdrawnReason: null },
};
const allOff = Object.fromEntries(checkNames.map((name) => [name, "off"])) as Strictness;

test.each(checkNames.flatMap((name) => severities.map((severity) => [name, severity] as const)))(
  "beside a story is said of %s set to %s what submitting it answers",
  (name, wanted) => {
    const strictness: Strictness = { ...allOff, [name]: wanted };
    const given = found[name];
    const story = { ...complete, ...("facts" in given ? {} : given) };
    const known = { ...facts, ...("facts" in given && given.facts) };
    const findings = findingsIn(story, known, strictness);
    const { blocking, warnings } = partedOf(findings);
    const does = severityOf(name, strictness);
    expect(blocking.some(({ check }) => check === name)).toBe(does === "block");
    expect(warnings.some(({ check }) => check === name)).toBe(does === "warn");
    expect(blocking.length + warnings.length).toBe(findings.length);
    const submit = () =>
      takeArticleStep(draft, "submit", { now, missing: blockingOf(findings).map(problemOf) });
    if (blocking.length === 0) expect(submit).not.toThrow();
    else expect(submit).toThrow("incomplete");
  },
);
