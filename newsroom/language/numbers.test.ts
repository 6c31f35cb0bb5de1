import fc from "fast-check";
import { expect, test } from "vitest";
import { inOneLine, isolated, partsOf, withIsolates } from "./numbers";

test.each([
  "نزح [12 500] شخص",
  "كلّف [1 250 000] دينار و[12\u00a0500] دولار و[1\u202f250,75] يورو",
  "نحو [١٢ ٥٠٠] شخص",
  "بلغ [1'250'000] فرنك",
  "اتصلوا على [+964 780 123 4567]، أو [0780 123 4567] نهارًا",
  "الهاتف: [+9647801234567]",
  "من الخارج [00964 780 123 4567] أو [+1 (202) 555-0123] أو [+٩٦٤ ٧٨٠ ١٢٣ ٤٥٦٧]",
  "الرقم [(0780) 123-4567] و[202-555-0123] و[06 12 34 56 78]",
  "بطاقة [4111 1111 1111 1111]",
  "درجة الحرارة [-5] تحت الصفر، ثم [−5%] و[+3.5]  ثم [-12 500]",
  "ثمنه [$90] و[$1.5] مليون و[€ 20]",
  "بتاريخ [2026-11-28] صدر",
  "حساب [@UN_News] ووسم [#COP28] ولغة [C++] و#العراق",
  "في 2018-2020 و3-1 و5–10 و95% و28/11/2026 و8:30 و08:30-09:30 و1,250.5",
  "عام 2018 500 شخص، و30 40، وغرفة 12-أ، والمادة 7",
  "انظر https://example.org/2026-11-28/+9647801234567 يوم [2026-11-28]",
  "reader@example.org وA-12 وب-12 وhttps://example.org/a-5",
  "",
])("holds %s", (marked) => {
  const text = marked.replace(/\[|\]/g, "");
  expect(
    partsOf(text)
      .map((part) => (part.isHeld ? `[${part.text}]` : part.text))
      .join(""),
  ).toBe(marked);
});

test("no letter is lost or moved, and isolates come in pairs", () => {
  const texts = fc
    .array(fc.constantFrom(..."0123456789 +-()$.,/'@#aب٥\u00a0"))
    .map((signs) => signs.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      expect(withIsolates(text).replace(/[\u2066\u2069]/g, "")).toBe(text);
      expect(withIsolates(text)).toMatch(/^(?:[^\u2066\u2069]|\u2066[^\u2066\u2069]+\u2069)*$/);
    }),
  );
});

test("a long run of digits and spaces costs no more than it is long", () => {
  const started = performance.now();
  for (const unit of ["12 ", "0", "(0780) ", "1'250'", "+("]) partsOf(unit.repeat(20_000 / unit.length));
  expect(performance.now() - started).toBeLessThan(1000);
});

test("plain text holds its numbers among right-to-left letters, and where there are no letters", () => {
  expect(withIsolates("نزح 12 500 شخص")).toBe("نزح \u206612 500\u2069 شخص");
  expect(withIsolates("12 500")).toBe("\u206612 500\u2069");
  expect(withIsolates("12 500 people, C++, -5")).toBe("12 500 people, C++, -5");
  expect(isolated("ثمنه $90")).toBe("\u2068ثمنه \u2066$90\u2069\u2069");
});

test("texts of one direction stand in a line as they are, and each by itself where directions meet", () => {
  expect(inOneLine("مياه", "الضفّتان")).toBe("مياه · الضفّتان");
  expect(inOneLine("Water", "The Two Banks")).toBe("Water · The Two Banks");
  expect(inOneLine("COP28", "الضفّتان")).toBe("\u2068COP28\u2069 · \u2068الضفّتان\u2069");
  expect(inOneLine("وثيقة BBC", "الضفّتان")).toBe("\u2068وثيقة BBC\u2069 · \u2068الضفّتان\u2069");
  expect(inOneLine("نزح 12 500", "الضفّتان")).toBe("نزح \u206612 500\u2069 · الضفّتان");
  expect(inOneLine("الضفّتان")).toBe("الضفّتان");
});
