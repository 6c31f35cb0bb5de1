import { expect, test } from "vitest";
import type { Language } from "@/newsroom/language/rules";
import { findingsIn } from "../checking";
import { type Term, termIndex } from "./terms";

const terms: Term[] = [
  { kind: "spelling", found: ["جوجل"], approved: "غوغل", note: "" },
  { kind: "spelling", found: [], approved: "أربيل", note: "" },
  { kind: "spelling", found: ["الولايات المتحدة الأمريكية"], approved: "الولايات المتحدة", note: "" },
  { kind: "spelling", found: [], approved: "علي", note: "" },
  { kind: "forbidden", found: ["مجرم", "مجرمين"], approved: "متهم", note: "لا يُدان أحد قبل الحكم" },
  { kind: "loaded", found: ["القضاء على"], approved: "", note: "" },
  { kind: "loaded", found: ["terrorist"], approved: "", note: "" },
];

const found = (text: string, language: Language = "ar") =>
  findingsIn(text, { language, digits: "latn", terms: termIndex(terms, language) }).map(
    ({ check, from, to, suggestions }) => [check, text.slice(from, to), ...suggestions],
  );

test.each<[string, string[][]]>([
  ["بحث في جوجل عن الخبر", [["spelling", "جوجل", "غوغل"]]],
  [
    "يعتمد على غوغل وجوجل ولجوجل",
    [
      ["spelling", "وجوجل", "وغوغل"],
      ["spelling", "ولجوجل", "ولغوغل"],
    ],
  ],
  ["سافر إلى اربيل ثم عاد من أربيل", [["spelling", "اربيل", "أربيل"]]],
  // Vowel marks are no other spelling, and a short name is not sought in a particle.
  ["في أَرْبيل على الطريق مع علي", []],
  ["زار الولايات المتحدة الأمريكية", [["spelling", "الولايات المتحدة الأمريكية", "الولايات المتحدة"]]],
  [
    "قبضت على المجرم ومجرمين آخرين",
    [
      ["forbidden", "المجرم", "المتهم"],
      ["forbidden", "ومجرمين", "ومتهم"],
    ],
  ],
  ["تريد القضاء على الأمية", [["loaded", "القضاء على"]]],
  ["جرى التحقيق في القضاء المدني", []],
])("%s", (text, expected) => expect(found(text)).toEqual(expected));

test("in English large letters make no other word", () => {
  expect(found("A Terrorist, they said, not terrorism.", "en")).toEqual([["loaded", "Terrorist"]]);
});
