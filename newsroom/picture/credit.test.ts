import { expect, test } from "vitest";
import { creditName, isNobody } from "./credit";

test.each([
  ["ليلى حسن", "ليلى حسن"],
  ["[حقوق الصورة: سما الدبّاغ]", "سما الدبّاغ"],
  ["[حقوق الصورة لحقوق الصورة لـ«الضفّتان»]", "«الضفّتان»"],
  ["حقوق الصورة: Photo: Reuters", "Reuters"],
  ["تصوير: ليلى حسن", "ليلى حسن"],
  ["تصوير ليلى حسن", "ليلى حسن"],
  ["بعدسة كريم علي", "كريم علي"],
  ["المصدر: رويترز", "رويترز"],
  ["المصدر - أ ف ب", "أ ف ب"],
  ["المصدر نيوز", "المصدر نيوز"],
  ["الصورة: وكالة", "وكالة"],
  ["الصور المتحدة", "الصور المتحدة"],
  ["مصدر الصورة، وكالة الأنباء", "وكالة الأنباء"],
  ["Photo: Sama", "Sama"],
  ["PHOTO BY SAMA", "SAMA"],
  ["Photograph by Sama al-Dabbagh", "Sama al-Dabbagh"],
  ["Image credit: NASA", "NASA"],
  ["Credit: AFP / Getty", "AFP / Getty"],
  ["© 2024 Reuters", "Reuters"],
  ["(c) Layla", "Layla"],
  ["Copyright © Layla Hassan", "Layla Hassan"],
  ["Courtesy of the family", "the family"],
  ["Photo Agency X", "Photo Agency X"],
  ["Creditreform", "Creditreform"],
  ["تصويرية للإنتاج", "تصويرية للإنتاج"],
  ["[حقوق الصورة: ]", ""],
  ["تصوير:", ""],
])("%j names %j, and is not changed a second time", (credit, name) => {
  expect(creditName(credit)).toBe(name);
  expect(creditName(name)).toBe(name);
});

test.each([
  "OLYMPUS DIGITAL CAMERA",
  "KODAK",
  "© Canon",
  "Photo:",
  "IMG_0042.JPG",
  "Adobe Photoshop",
  "2024",
  "?",
])("%j is nobody", (credit) => expect(isNobody(credit)).toBe(true));

test.each(["Sony Pictures", "AFP", "رويترز", "Leica Hassan", "Layla", "أ", "@layla99", "Max Mustermann"])(
  "%j is somebody",
  (credit) => expect(isNobody(credit)).toBe(false),
);
