import { describe, expect, test } from "vitest";
import { type CheckedComment, checkComment, refusingVerdict } from "./checks";
import { type CommentRule, settingsOf } from "./settings/rules";
import { knownNames } from "./signature";
import type { CheckName } from "./verdicts";
import { firstList } from "./words/first-list";
import { compileWordList } from "./words/matcher";

const first = compileWordList(firstList);

const plain: CheckedComment = {
  name: "سلمى",
  email: "salma@example.org",
  text: "شكرًا على هذا التقرير.",
  language: "ar",
  honeypot: "",
  seconds: null,
  sanction: null,
  isOverRate: false,
  repeat: "none",
  findListed: (text) => first.find(text).map((span) => ({ ...span, answer: "hold", list: "شتائم" })),
  newsroom: knownNames({ outlet: ["جسر الموصل"], people: ["ليلى الجبوري"], accounts: ["هدى السامرائي"] }),
  isNameTaken: false,
  record: { approved: 0, decided: 0, rejected: 0 },
};
const judged = (change: Partial<CheckedComment>, rule: CommentRule = {}) =>
  checkComment({ ...plain, ...change }, settingsOf([rule]));
const answerOf = (check: CheckName, change: Partial<CheckedComment>, rule: CommentRule = {}) =>
  judged(change, rule).find((verdict) => verdict.check === check);

test("of a plain comment no check says anything", () => {
  expect(judged({})).toEqual([]);
  expect(refusingVerdict(judged({}))).toBeNull();
});

const listing = (answer: "refuse" | "hold" | "warn") => (text: string) =>
  text === plain.text ? [{ start: 0, end: 5, answer, list: answer }] : [];

describe("each check", () => {
  const family = "👨‍👩‍👧‍👦";
  const record = (decided: number, rejected: number, approved = 0) => ({
    record: { approved, decided, rejected },
  });
  test.each<[CheckName, Partial<CheckedComment>, string, CommentRule?]>([
    ["length", { text: "" }, "refuse"],
    ["length", { text: "م".repeat(1500) }, "nothing"],
    ["length", { text: "مُ".repeat(1500) }, "nothing"],
    ["length", { text: "م".repeat(1501) }, "refuse"],
    ["length", { text: family.repeat(1500) }, "nothing"],
    ["length", { text: family.repeat(1501) }, "refuse"],
    ["length", { text: `م${"\u200d\u{1f469}".repeat(13_800)}` }, "refuse"],
    ["length", { text: "" }, "refuse", { strictness: { length: "off" } }],
    ["honeypot", { honeypot: "https://example.org" }, "refuse"],
    ["honeypot", { honeypot: "x" }, "hold", { strictness: { honeypot: "hold" } }],
    ["honeypot", { honeypot: "x" }, "refuse", { strictness: { honeypot: "off" } }],
    ["sanction", { sanction: { kind: "ban", line: "" } }, "refuse"],
    ["sanction", { sanction: { kind: "warning", line: "" } }, "refuse"],
    ["rate", { isOverRate: true }, "refuse"],
    ["domain", { email: "a@mailinator.com" }, "hold"],
    ["domain", { email: "a@eu.mailinator.com" }, "hold"],
    ["domain", { email: "a@notmailinator.com" }, "nothing"],
    ["domain", { email: "a@mailinator.com" }, "refuse", { strictness: { domain: "refuse" } }],
    ["domain", { email: "a@mailinator.com" }, "nothing", { domainsThrowaway: [] }],
    ["domain", { email: "a@bad.example" }, "refuse", { domainsRefused: ["bad.example"] }],
    ["domain", { email: "a@odd.example" }, "hold", { domainsHeld: ["odd.example"] }],
    [
      "domain",
      { email: "a@bad.example" },
      "nothing",
      { domainsRefused: ["bad.example"], strictness: { domain: "off" } },
    ],
    ["speed", { seconds: 0 }, "hold"],
    ["speed", { seconds: 3 }, "nothing"],
    ["speed", { seconds: 3 }, "hold", { fewestSeconds: 4 }],
    ["speed", { seconds: null }, "nothing"],
    ["repeat", { repeat: "own" }, "refuse"],
    ["repeat", { repeat: "others" }, "hold"],
    ["repeat", { repeat: "alike" }, "hold"],
    ["repeat", { repeat: "alike" }, "refuse", { strictness: { repeat: "refuse" } }],
    ["links", { text: "انظر https://example.org/a" }, "hold"],
    ["links", { text: "انظر WWW.example.org" }, "hold"],
    ["links", { text: "انظر example.com/x هنا" }, "hold"],
    ["links", { name: "example.shop" }, "hold"],
    ["links", { text: "a.com b.com c.com" }, "refuse"],
    ["links", { text: "a.com b.com c.com" }, "hold", { maxLinks: 3 }],
    ["links", { text: "a.com" }, "refuse", { maxLinks: 0 }],
    ["links", { text: "a.com" }, "warn", { strictness: { links: "warn" } }],
    ["links", { text: "بلغ السعر 3.5 دينار.ثم عاد" }, "nothing"],
    ["words", { text: "أنت غـبـي" }, "hold"],
    ["words", { name: "الغبي" }, "hold"],
    ["words", { findListed: listing("refuse") }, "refuse"],
    ["words", { findListed: listing("warn") }, "warn"],
    ["signature", { name: "المُحرّر" }, "refuse"],
    ["signature", { name: "جسر الموصل" }, "refuse"],
    ["signature", { name: "ليلي الجبوري" }, "refuse"],
    ["signature", { name: "editor of nothing" }, "hold"],
    ["protectedName", { isNameTaken: true }, "refuse"],
    ["protectedName", { isNameTaken: true }, "hold", { strictness: { protectedName: "hold" } }],
    ["spoofing", { text: `قال ${"\u202e"}كلامًا` }, "hold"],
    ["spoofing", { text: "زار Warraq بغداد" }, "nothing"],
    ["personalData", { text: "اتصل بي 07701234567 الآن" }, "warn"],
    ["personalData", { text: "اتصل بي 07701234567 الآن" }, "hold", { strictness: { personalData: "hold" } }],
    ["personalData", { text: "الرقم 4f0a2a3c-0770-4123-9771-012345678901 من برنامج" }, "nothing"],
    ["shouting", { text: "لا!!!!!!!!!!!!!!!!!!!!!!!!" }, "warn"],
    ["language", { text: "This whole comment is written in another language than the edition has." }, "hold"],
    ["language", { text: "شكرًا Warraq" }, "nothing"],
    ["language", { text: "شكرًا abcdefab-cdef-abcd-efab-cdefabcdefab" }, "nothing"],
    ["history", record(2, 2), "nothing"],
    ["history", record(3, 1), "hold"],
    ["history", record(10, 2), "nothing"],
    ["history", record(10, 3), "hold"],
    ["history", record(10, 3), "nothing", { historyPercent: 31 }],
    ["newcomer", record(0, 0, 0), "nothing"],
    ["newcomer", record(0, 0, 1), "hold", { mode: "after" }],
    ["newcomer", record(0, 0, 2), "nothing", { mode: "after" }],
    ["newcomer", record(0, 0, 0), "nothing", { mode: "after", strictness: { newcomer: "off" } }],
    ["trusted", {}, "approve", { isTrusted: true }],
    ["afterPublication", {}, "approve", { mode: "after" }],
    ["afterPublication", {}, "nothing", { mode: "before" }],
  ])("%s of %o: %s %o", (check, change, answer, rule) =>
    expect(answerOf(check, change, rule)?.answer ?? "nothing").toBe(answer),
  );
});

test("what is refused for its length is looked at no further", () => {
  expect(judged({ text: "a-".repeat(12_000) })).toEqual([{ check: "length", answer: "refuse", matches: [] }]);
});

test("checks run in the order of the settings, up to the first that refuses", () => {
  const change = { text: "a.com b.com c.com", isNameTaken: true, seconds: 0 };
  const names = (rule: CommentRule) => judged(change, rule).map(({ check }) => check);
  expect(names({})).toEqual(["protectedName"]);
  expect(names({ order: ["speed", "links"] })).toEqual(["speed", "links"]);
});

test("matches name the field and the place in the original", () => {
  const text = "قال الـغـبـي: example.com";
  const words = answerOf("words", { text })?.matches ?? [];
  expect(words.map(({ field, start, end }) => [field, text.slice(start, end)])).toEqual([
    ["text", "الـغـبـي"],
  ]);
  const links = answerOf("links", { text })?.matches ?? [];
  expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(["example.com"]);
});
