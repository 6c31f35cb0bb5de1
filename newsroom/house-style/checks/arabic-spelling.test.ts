import { describe, expect, it } from "vitest";
import { findingsIn } from "@/newsroom/house-style/checking";
import { termIndex } from "./terms";

const style = { language: "ar", digits: "latn", terms: termIndex([], "ar") } as const;
/** What is said of words in a sentence: which check, and what may stand there. */
const said = (text: string) =>
  findingsIn(text, style).map(({ check, from, to, suggestions }) => [
    text.slice(from, to),
    check,
    suggestions[0],
  ]);

describe("right Arabic that looks like an error", () => {
  it.each([
    "الموافقة لازمة قبل البدء ولازمة بعده",
    "الأموال للازمة الجديدة في الأغنية",
    "موجة كاسرة ضربت الميناء",
    "وجوه باسرة يوم الوداع",
    "هما فاعلان في المجتمع",
    "أصيب بعضة كلب في الحديقة",
    "طالبت القبيلة بدية القتيل ولدية أخرى",
    "إلية الخروف في المطبخ",
    "سمعوا لأنة المريض صدى",
    "رفض الكاتب التأليه والتنزيه معًا",
    "لن نضام في وطننا",
    "لانت الحديدة وهى الحبل",
    "هويه الناس جميعًا",
    "استقبل قصر الإليزيه الوفد قرب الشانزليزيه",
    "عرض الباليه في الشاليه، وفي الكافيه البوفيه",
    "قدّم النادي للاعبيه مكافأة",
    "قال الوزير ناصيف حتي إن القرار نهائي",
    "وصل فانسان مع جلال بايار",
  ])("%s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("a hamza on another seat", () => {
  it.each([
    ["مبادىء", "مبادئ"],
    ["شىء", "شيء"],
    ["هادىء", "هادئ"],
    ["والمسوول", "والمسؤول"],
    ["رييس", "رئيس"],
  ])("%s is no missing one", (wrong, right) => {
    expect(said(`هذا ${wrong} جديد`)).toEqual([[wrong, "letters", right]]);
  });
});

it("finds what a prefix makes no other word of", () => {
  expect(said("هذه الازمة بازمتها، وهذة كأنها باسرته، للثقافه العراقيه للاجتماعيه")).toEqual([
    ["الازمة", "hamza", "الأزمة"],
    ["بازمتها", "hamza", "بأزمتها"],
    ["وهذة", "taMarbuta", "وهذه"],
    ["باسرته", "hamza", "بأسرته"],
    ["العراقيه", "taMarbuta", "العراقية"],
    ["للاجتماعيه", "taMarbuta", "للاجتماعية"],
  ]);
});
