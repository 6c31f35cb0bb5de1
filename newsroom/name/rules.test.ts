import { expect, test } from "vitest";
import { compareNames } from "./rules";

test("orders names as an index of people does", () => {
  const names = [
    "Zaid",
    "منطقة 10",
    "إبراهيم",
    "حسن",
    "منطقة 2",
    "الحسن علي",
    "أحمد",
    "پارسا",
    "اسعد",
    "بدر",
  ];
  expect(names.toSorted(compareNames)).toEqual([
    "إبراهيم",
    "أحمد",
    "اسعد",
    "بدر",
    "پارسا",
    "حسن",
    "الحسن علي",
    "منطقة 2",
    "منطقة 10",
    "Zaid",
  ]);
});
