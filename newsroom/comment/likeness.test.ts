import { expect, test } from "vitest";
import { lettersOf, percentAlike, traceKeys } from "./likeness";

const text = "أرى أن التقرير لم يذكر ما جرى في السوق القديم، ولا ما قاله أصحاب المحال بعد الحريق.";
const alike = (other: string) => percentAlike(lettersOf(text), lettersOf(other));
const shareKey = (other: string) => {
  const keys = new Set(traceKeys(lettersOf(text)));
  return traceKeys(lettersOf(other)).some((key) => keys.has(key));
};

test.each([
  [text.replace("السوق", "الســوق"), 100],
  [`${text} !!!`, 100],
  [text.replace("القديم", "العتيق"), 75],
  [text.replace("أرى أن", "أعتقد أن"), 80],
  [`يا جماعة: ${text}`, 80],
])("%s is found again, and is at least %d of 100 alike", (other, percent) => {
  expect(alike(other)).toBeGreaterThanOrEqual(percent);
  expect(shareKey(other)).toBe(true);
});

test.each([
  "شكرًا لكم على هذا العمل، ونرجو أن تكتبوا عن المدارس في القرى البعيدة أيضًا.",
  "أين كانت فرق الإطفاء؟ وصلت بعد ساعة، والنار أكلت كل شيء.",
])("%s is another text", (other) => expect(alike(other)).toBeLessThan(20));

test("keys are signed whole numbers of 32 bits, also of one letter", () => {
  for (const key of [...traceKeys("م"), ...traceKeys(lettersOf(text))]) {
    expect(Number.isInteger(key)).toBe(true);
    expect(Math.abs(key)).toBeLessThanOrEqual(2 ** 31);
  }
});
