import { describe, expect, test } from "vitest";
import { otherLanguage } from "./other-language";
import { personalData } from "./personal-data";
import { shouting } from "./shouting";
import { spoofing } from "./spoofing";

const shown = <Kind extends string>(text: string, signs: { kind: Kind; start: number; end: number }[]) =>
  signs.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe("personal data", () => {
  test.each([
    ["اتصل بي 07701234567 الآن", "telephone 07701234567"],
    ["رقمي ٠٧٧٠ ١٢٣ ٤٥٦٧.", "telephone ٠٧٧٠ ١٢٣ ٤٥٦٧"],
    ["۰۷۷۰۱۲۳۴۵۶۷", "telephone ۰۷۷۰۱۲۳۴۵۶۷"],
    ["+964 770 123 4567", "telephone +964 770 123 4567"],
    ["00964-770-123-4567", "telephone 00964-770-123-4567"],
    ["9647701234567", "telephone 9647701234567"],
    ["0 7 7 0 1 2 3 4 5 6 7", "telephone 0 7 7 0 1 2 3 4 5 6 7"],
    ["0770/123/4567", "telephone 0770/123/4567"],
    ["0770_123_4567", "telephone 0770_123_4567"],
    ["رقمه في بيروت 03/123456", "telephone 03/123456"],
    ["الأردن 079 123 4567", "telephone 079 123 4567"],
    ["دمشق 0933-123-456", "telephone 0933-123-456"],
    ["الرياض 0501234567", "telephone 0501234567"],
    ["+971 50 123 4567", "telephone +971 50 123 4567"],
    ["القاهرة 010 1234 5678", "telephone 010 1234 5678"],
    ["الرباط 06 12 34 56 78", "telephone 06 12 34 56 78"],
    ["الجزائر 0550 12 34 56", "telephone 0550 12 34 56"],
    ["+216 20 123 456", "telephone +216 20 123 456"],
    ["+44 20 7946 0958", "telephone +44 20 7946 0958"],
    ["077\u200b0123\u200b4567", "telephone 077\u200b0123\u200b4567"],
    ["راسلني ali.hasan@example.com", "mail ali.hasan@example.com"],
    ["ali (at) example.com", "mail ali (at) example.com"],
    ["ali [at] example [dot] com", "mail ali [at] example [dot] com"],
    ["بيته 33.31523, 44.36607", "place 33.31523, 44.36607"],
    ["بيته ٣٣٫٣١٥٢٣، ٤٤٫٣٦٦٠٧", "place ٣٣٫٣١٥٢٣، ٤٤٫٣٦٦٠٧"],
    ["حسابي GB82 WEST 1234 5698 7654 32 حوّل", "account GB82 WEST 1234 5698 7654 32"],
    ["رقم جوازه A12345678", "document A12345678"],
    ["هويته رقم ١٩٨٧٠١٢٣٤٥٦٧", "document ١٩٨٧٠١٢٣٤٥٦٧"],
    ["الرقم الوطني: 9871234567", "document 9871234567"],
    ["passport no. N01234567", "document N01234567"],
  ])("%s", (text, sign) => expect(shown(text, personalData(text))).toEqual([sign]));

  test.each([
    "في عام 2024 وعام ٢٠٢٥",
    "من 2018-2024 زادت الأسعار 1,200,000 دينار",
    "الميزانية 1.200.000.000 دينار",
    "12/5/2024 و2024-05-12",
    "3.14159 و99.95%",
    "فاز 3-2 ثم 4-1 ثم 0-0",
    "الطريق 60 كم والسعر 250 ألف",
    "GB82 WEST 1234 5698 7654 33",
    "بطاقة بقيمة 100000 دينار",
    "الساعة 10:30 إلى 12:45",
    "@ali وأنت @omar",
    "",
  ])("is not in «%s»", (text) => expect(shown(text, personalData(text))).toEqual([]));
});

describe("spoofing", () => {
  test.each([
    ["قل \u202etoidi\u202c لي", "direction \u202etoidi\u202c"],
    ["غ\u200bبي", "invisible \u200b"],
    ["id\u00adiot", "invisible \u00ad"],
    ["i\u200cdiot", "invisible \u200c"],
    ["іdiot", "mixedScript іdiot"],
    ["pаypal", "mixedScript pаypal"],
    ["حمlر", "mixedScript حمlر"],
    ["كoلب", "mixedScript كoلب"],
  ])("%j", (text, sign) => expect(shown(text, spoofing(text))).toEqual([sign]));

  test.each([
    "می‌رود به خانه‌ها",
    "دەچێت بۆ ماڵه‌وه",
    "قناة BBC العربية والـBBC وبالـCNN",
    "قال \u2068Anna\u2069 ذلك",
    "\u200fبغداد\u200e",
    "عائلة 👨‍👩‍👧‍👦 وعلم 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "Москва и Киев",
    "α + β = γ",
    "مُحَمَّدٌ",
    "",
  ])("is not in «%s»", (text) => expect(shown(text, spoofing(text))).toEqual([]));
});

describe("shouting", () => {
  test.each([
    ["هذا كذب!!!!!!", "marks !!!!!!"],
    ["لماذا ؟؟؟؟", "marks ؟؟؟؟"],
    ["ماذا؟!؟!؟!", "marks ؟!؟!؟!"],
    ["WHY DO YOU NEVER LISTEN", "capitals WHY DO YOU NEVER LISTEN"],
    ["😂😂😂😂😂", "emoji 😂😂😂😂😂"],
    ["😂 😂 😂 😂", "emoji 😂 😂 😂 😂"],
    ["كثيييييير", "repeated يييييي"],
    ["لا لا لا لا لا", "repeated لا لا لا لا لا"],
    ["Z\u0300\u0301\u0302\u0303\u0304\u0305algo", "piledMarks \u0300\u0301\u0302\u0303\u0304\u0305"],
  ])("%s", (text, sign) => expect(shown(text, shouting(text))).toEqual([sign]));

  test.each([
    "شكرًا!!! رائع؟",
    "UNHCR and UNICEF said",
    "هههه",
    "لا لا لا",
    "❤️❤️❤️",
    "مُحَمَّدٌ رَّسُولُ",
    "قال... ثم سكت",
    "BBC",
    "",
  ])("is not in «%s»", (text) => expect(shown(text, shouting(text))).toEqual([]));
});

describe("another language", () => {
  test.each([
    ["ar", "I think that this article is not what you have told us before", "en"],
    ["ar", "Je ne suis pas d'accord avec les mots de cette personne", "fr"],
    ["ar", "من نمی‌دانم که این را چه کسی نوشته است ولی خوب بود", "fa"],
    ["ar", "Это очень хорошая статья, спасибо вам большое", "Cyrl"],
    ["en", "أظن أن هذا المقال لا يقول كل شيء عن المدينة", "ar"],
    ["en", "Je ne suis pas d'accord avec les mots de cette personne", "fr"],
    ["fr", "I think that this article is not what you have told us before", "en"],
    ["ckb", "أظن أن هذا المقال لا يقول كل شيء عن المدينة التي في الجنوب", "ar"],
  ])("in %s: %s", (edition, text, language) => expect(otherLanguage(text, edition)?.language).toBe(language));

  test.each([
    ["ar", "Thank you"],
    ["ar", "👍👍👍"],
    ["ar", "اشتريت iPhone 15 Pro Max من Samsung Electronics أمس في السوق الكبير قرب الجامعة"],
    ["ar", "أظن أن هذا المقال لا يقول كل شيء عن المدينة"],
    ["ar", "شنو هالحچي خوش مقال والله عاشت ايدك"],
    ["en", "I think that this article is not what you have told us before"],
    ["en", "Inshallah everything will be fine in Mosul, habibi"],
    ["tr", "Bu çok güzel bir haber olmuş, teşekkür ederim size"],
    ["ar", ""],
  ])("not in %s: %s", (edition, text) => expect(otherLanguage(text, edition)).toBe(null));
});
