import { expect, test } from "vitest";
import { readExif } from "./exif";

type Field = { tag: number; type?: number; text?: string; value?: number; count?: number };

/** A TIFF block of two directories; texts follow the directories. */
function block(isLittle: boolean, main: Field[], photo: Field[]): Uint8Array {
  const bytes = new Uint8Array(1024);
  const view = new DataView(bytes.buffer);
  bytes.set(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  let free = 512;
  const write = (at: number, fields: Field[]) => {
    view.setUint16(at, fields.length, isLittle);
    for (const [index, { tag, type = 2, text = "", value, count }] of fields.entries()) {
      const field = at + 2 + index * 12;
      const encoded = Uint8Array.from([...new TextEncoder().encode(text), 0]);
      view.setUint16(field, tag, isLittle);
      view.setUint16(field + 2, type, isLittle);
      view.setUint32(field + 4, count ?? encoded.length, isLittle);
      view.setUint32(field + 8, value ?? free, isLittle);
      bytes.set(encoded, free);
      free += encoded.length;
    }
  };
  write(8, main);
  write(256, photo);
  return bytes;
}

const pointer: Field = { tag: 0x8769, type: 4, value: 256, count: 1 };
const creator: Field = { tag: 0x013b, text: "ليلى" };

test.each([true, false])("words of both directories, little end first: %s", (isLittle) => {
  const main = [{ tag: 0x010e, text: "A river" }, creator, { tag: 0x8298, text: "(c) Agency" }, pointer];
  const photo = [
    { tag: 0x9003, text: "2026:03:04 05:06:07" },
    { tag: 0x9011, text: "+03:00" },
  ];
  const words = {
    description: "A river",
    creator: "ليلى",
    rights: "(c) Agency",
    takenAt: "2026:03:04 05:06:07",
    offset: "+03:00",
  };
  const tiff = block(isLittle, main, photo);
  expect(readExif(tiff)).toEqual(words);
  expect(readExif(Uint8Array.from([...new TextEncoder().encode("Exif\0\0"), ...tiff]))).toEqual(words);
});

test("a short text stands in its field", () => {
  expect(readExif(block(true, [{ tag: 0x013b, value: 0x43_42_41, count: 4 }], []))).toEqual({
    creator: "ABC",
  });
});

test.each<[string, Field[]]>([
  ["a text beyond the block", [{ ...creator, count: 5000 }]],
  ["a text at a place beyond the block", [{ ...creator, value: 0xffffffff }]],
  ["a number where text should be", [{ ...creator, type: 3 }]],
  ["a directory that points to itself", [{ ...pointer, value: 8 }]],
  ["a directory beyond the block", [{ ...pointer, value: 0xfffffff0 }]],
])("nothing is read of %s", (_, main) => {
  expect(readExif(block(true, main, []))).toEqual({});
});

test("a block that is none, or is cut, is passed over", () => {
  for (const length of [0, 1, 7, 8, 9, 20])
    expect(readExif(block(true, [creator], []).subarray(0, length))).toEqual({});
  expect(readExif(new Uint8Array(64).fill(0x45))).toEqual({});
});
