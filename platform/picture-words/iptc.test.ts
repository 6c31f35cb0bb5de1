import { expect, test } from "vitest";
import { readIptc } from "./iptc";

const latin = (text: string) => Buffer.from(text, "latin1");
const uint16 = (value: number) => Buffer.from([value >> 8, value & 255]);

function dataset(record: number, tag: number, value: Buffer, size = value.length): Buffer {
  return Buffer.concat([Buffer.from([0x1c, record, tag]), uint16(size), value]);
}

function resource(id: number, data: Buffer, size = data.length): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  return Buffer.concat([
    latin("8BIM"),
    uint16(id),
    latin("\0\0"),
    length,
    data,
    Buffer.alloc(data.length % 2),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data]);
}

const photoshop = (...parts: Buffer[]) => segment(0xed, Buffer.concat([latin("Photoshop 3.0\0"), ...parts]));
const pixels = latin("\xff\xda\0\x02PIXELS-OF-THE-PICTURE\xff\xd9");
const jpeg = (...segments: Buffer[]) => Buffer.concat([latin("\xff\xd8"), ...segments, pixels]);
const withDatasets = (...parts: Buffer[]) => jpeg(photoshop(resource(0x0404, Buffer.concat(parts))));

const arabic1256 = latin("\xc8\xdb\xcf\xc7\xcf");

test("words are read behind other resources, of a repeated one the first, and all creators", () => {
  const words = Buffer.concat([
    dataset(2, 0, latin("\0\x02")),
    dataset(2, 80, latin("Layla")),
    dataset(2, 80, latin("Second")),
    dataset(2, 110, latin("Agency")),
    dataset(2, 116, latin("(c) Agency")),
    dataset(2, 120, latin("A river")),
  ]);
  const file = jpeg(
    segment(0xe0, latin("JFIF\0")),
    photoshop(resource(0x03ed, latin("abc")), resource(0x0404, words)),
  );
  expect(readIptc(file)).toEqual({
    creator: "Layla;Second",
    credit: "Agency",
    rights: "(c) Agency",
    description: "A river",
  });
});

test("a block spread over two segments is read as one", () => {
  const block = resource(0x0404, dataset(2, 120, latin("A river at dawn")));
  expect(readIptc(jpeg(photoshop(block.subarray(0, 20)), photoshop(block.subarray(20))))).toEqual({
    description: "A river at dawn",
  });
});

test.each([
  ["announced UTF-8", [dataset(1, 90, latin("\x1b%G")), dataset(2, 120, Buffer.from("بغداد"))], "بغداد"],
  [
    "announced UTF-8 that is none",
    [dataset(1, 90, latin("\x1b%G")), dataset(2, 120, latin("a\xe9"))],
    "a\ufffd",
  ],
  ["UTF-8 without a word about it", [dataset(2, 120, Buffer.from("بغداد"))], "بغداد"],
  ["Windows-1256", [dataset(2, 120, arabic1256)], "بغداد"],
  [
    "another announced set",
    [dataset(1, 90, latin("\x1b.A")), dataset(2, 120, latin("caf\xe9 noir"))],
    "café noir",
  ],
])("%s", (_, parts, description) => {
  expect(readIptc(withDatasets(...parts)).description).toBe(description);
});

test.each([
  ["a dataset longer than its block", withDatasets(dataset(2, 120, latin("A river"), 0x7000))],
  ["a dataset of the longest length", withDatasets(dataset(2, 120, latin("\x1c\x02"), 0xffff))],
  [
    "a resource longer than its segment",
    jpeg(photoshop(resource(0x0404, dataset(2, 120, latin("A river")), 0x7fffffff))),
  ],
  ["a segment longer than the file", latin("\xff\xd8\xff\xed\xff\xffPhotoshop 3.0\x008BIM\x04\x04\0\0\0\0")],
  ["a block behind the pixels", Buffer.concat([jpeg(), withDatasets(dataset(2, 120, latin("A river")))])],
  ["no block", jpeg(segment(0xed, latin("Adobe_CM")))],
])("nothing is read of %s", (_, file) => {
  expect(readIptc(file)).toEqual({});
});

test("what stands before a lying dataset is kept, and no byte beyond it", () => {
  const file = withDatasets(dataset(2, 110, latin("Agency")), dataset(2, 120, latin("A river"), 200));
  expect(readIptc(file)).toEqual({ credit: "Agency" });
});
