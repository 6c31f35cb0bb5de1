import { expect, test } from "vitest";
import { ownerInCredit } from "./rules";

test.each([
  ["زيد الطحّان", "لزيد الطحّان"],
  ["هند العطّار / رسوم الضفّتان", "لهند العطّار / رسوم الضفّتان"],
  ["أرشيف «الضفّتان»", "لأرشيف «الضفّتان»"],
  ["آزاد برواري", "لآزاد برواري"],
  ["إلهام ناجي", "لإلهام ناجي"],
  ["ابن السوق", "لابن السوق"],
  ["ليث كريم", "لليث كريم"],
  ["الوكالة الوطنية", "للوكالة الوطنية"],
  ["الشركة", "للشركة"],
  ["اللجنة المنظمة", "للجنة المنظمة"],
  ["پەیام", "لپەیام"],
  ["«الضفّتان»", "لـ«الضفّتان»"],
  ["BBC", "لـBBC"],
  ["@zaid", "لـ@zaid"],
  ["71 للتصوير", "لـ71 للتصوير"],
  [" سما الدبّاغ ", "لسما الدبّاغ"],
])("in Arabic the owner %s is named as %s", (credit, owner) => {
  expect(ownerInCredit("ar", credit)).toBe(owner);
});

test("English names the owner as it is", () => {
  expect(ownerInCredit("en", "Zaid al-Tahhan / Two Banks")).toBe("Zaid al-Tahhan / Two Banks");
});
