import { expect, test } from "vitest";
import { type EmbeddedWords, offeredWords as offered } from "./offered-words";

const offeredWords = (words: EmbeddedWords, timeZone = "Asia/Baghdad") => offered(words, timeZone);

const nothing = { xmp: {}, iptc: {}, exif: {} };

test("the credit line comes before the creator, the creator before the copyright", () => {
  const exif = { creator: "كاميرا", rights: "وكالة" };
  expect(offeredWords({ ...nothing, exif }).credit).toBe("كاميرا");
  expect(offeredWords({ ...nothing, exif, iptc: { credit: "سطر" } }).credit).toBe("سطر");
  expect(offeredWords({ xmp: { credit: "ليلى" }, iptc: { credit: "سطر" }, exif }).credit).toBe("ليلى");
  expect(offeredWords({ ...nothing, exif: { rights: "وكالة" } }).credit).toBe("وكالة");
});

test("words are tidied, cut, and left out where software wrote them", () => {
  expect(offeredWords({ ...nothing, xmp: { description: " نهر \u202e\n دجلة\u0000 " } }).caption).toBe(
    "نهر دجلة",
  );
  expect(offeredWords({ ...nothing, xmp: { description: "نهر\ud800 دجلة\udc00" } }).caption).toBe("نهر دجلة");
  expect(offeredWords({ ...nothing, exif: { description: "OLYMPUS DIGITAL CAMERA" } }).caption).toBe("");
  expect(offeredWords({ ...nothing, exif: { creator: "????" } }).credit).toBe("");
  expect(offeredWords({ ...nothing, iptc: { credit: "ع".repeat(500) } }).credit).toHaveLength(200);
});

test.each([
  ["2026:03:04 05:06:07", undefined, "2026-03-04T02:06:07.000Z"],
  ["2026:03:04 05:06:07", "+00:00", "2026-03-04T05:06:07.000Z"],
  ["2026:13:40 05:06:07", undefined, undefined],
  ["0000:00:00 00:00:00", undefined, undefined],
  ["yesterday", undefined, undefined],
])("taken at %s (%s)", (takenAt, offset, expected) => {
  expect(offeredWords({ ...nothing, exif: { takenAt, offset } }).takenAt?.toISOString()).toBe(expected);
});

test("a clock without a zone is the newsroom's, in summer and in winter", () => {
  const taken = (takenAt: string) =>
    offeredWords({ ...nothing, exif: { takenAt } }, "Africa/Cairo").takenAt?.toISOString();
  expect(taken("2026:01:10 12:00:00")).toBe("2026-01-10T10:00:00.000Z");
  expect(taken("2026:07:10 12:00:00")).toBe("2026-07-10T09:00:00.000Z");
});

const camera = (make: string, model: string, software?: string) => ({ make, model, software });

test.each([
  ["KONICA MINOLTA DIGITAL CAMERA", {}],
  ["OLYMPUS DIGITAL CAMERA         ", {}],
  ["SONY DSC", {}],
  ["SAMSUNG CAMERA PICTURES", {}],
  ["<Digimax i50 MP3, Samsung #1 MP3>", camera("Samsung Techwin", "<Digimax i50 MP3, Samsung #1 MP3>")],
  ["KODAK DC240 ZOOM DIGITAL CAMERA", camera("EASTMAN KODAK COMPANY", "KODAK DC240 ZOOM DIGITAL CAMERA")],
  ["COPYRIGHT, 2005", {}],
  ["(C) by RDC-5300 User", camera("RICOH", "RDC-5300")],
  ["Fabrikant Zwölf", camera("Fabrikant", "Zwölf")],
  ["oznor", {}],
  ["_cuva", {}],
  ["dav", {}],
  ["sdr_HDRB", {}],
  ["cof", {}],
  ["Screenshot", {}],
  ["Screenshot 2024-05-06 at 12.30.45 PM.png", {}],
  ["لقطة الشاشة 2024-05-06", {}],
  ["DCIM\\100MEDIA\\DJI_0042.JPG", {}],
  ["C:\\Users\\Layla\\My photos\\river.jpg", {}],
  ["/storage/emulated/0/DCIM/Camera/IMG_20240506.jpg", {}],
  ["file:///home/x/river.png", {}],
  ["IMG_20240506_123045", {}],
  ["WhatsApp Image 2024-05-06 at 12.30.45", {}],
  ["river at dawn.JPEG", {}],
  ["Processed with VSCO with a6 preset", {}],
  ["Created with GIMP", {}],
  ["Adobe Photoshop 24.0 (Windows)", {}],
  ["Edited in Zebra 9", camera("", "", "Zebra 9.1 edited in")],
  ["2005:03:04 05:06:07", {}],
  ["Mar 4, 2005 5:06 PM", {}],
  ["6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b11", {}],
  ["FBMD01000a9f0d0000ab", {}],
  ["filter: 0; fileterIntensity: 0.0; filterMask: 0;", {}],
  ['{"key":"value"}', {}],
  ["LEAD Technologies Inc. V1.01", {}],
  ["File written by Adobe Photoshop® 4.0", {}],
  ["CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 90", {}],
  ["JPEG Encoder Copyright 1998, James R. Weeks and BioElectroMech.", {}],
  ["Intel(R) JPEG Library", {}],
  ["Handmade Software, Inc. Image Alchemy v1.14", {}],
  ["Optimized by JPEGmini 3.9.2", {}],
  ["ACD Systems Digital Imaging", {}],
  ["Made with Google AI", {}],
  ["تم التصميم باستخدام Canva", {}],
  ["Exif_JPEG_PICTURE", {}],
  ["MY BEAUTIFUL PIC", {}],
  ["CASIO COMPUTER CO.,LTD", {}],
  ["Digital Still Camera", {}],
  ["IMG-20240506-WA0012", {}],
  ["PXL_20240506_123456789.PORTRAIT", {}],
  ["_MG_0042", {}],
  ["GX010042", {}],
  ["Screenshot_20240506_Facebook", {}],
  ["photo_2024-05-06_12-30-45", {}],
  ["Lavc58.134.100", {}],
  ["????", {}],
  ["a\ufffdb c\ufffdd", {}],
])("%j is a machine's word: nothing is offered", (words, own) => {
  const exif = { description: words, creator: words, rights: words, ...own };
  expect(
    offeredWords({ xmp: { description: words, credit: words, creator: words }, iptc: {}, exif }),
  ).toMatchObject({
    caption: "",
    credit: "",
  });
});

test.each([
  ["A Canon camera shop burns in Mosul", "A Canon camera shop burns in Mosul"],
  ["Taken in Baghdad, 2019", "Taken in Baghdad, 2019"],
  ["Screenshot of the ministry's page", "Screenshot of the ministry's page"],
  ["Mosul 2017", "Mosul 2017"],
  ["The image library of Mosul burns", "The image library of Mosul burns"],
  ["نهر", "نهر"],
  ["دافئ", "دافئ"],
])("%j is somebody's caption", (description, caption) => {
  expect(offeredWords({ ...nothing, exif: { description, ...camera("Canon", "EOS 5D") } }).caption).toBe(
    caption,
  );
});

test("everybody who made a picture is named, as many as have room", () => {
  expect(offeredWords({ ...nothing, xmp: { creator: "ليلى حسن;كريم علي;ليلى حسن" } }).credit).toBe(
    "ليلى حسن / كريم علي",
  );
  expect(offeredWords({ ...nothing, exif: { creator: "Layla Hassan; SONY; Photo by Karim" } }).credit).toBe(
    "Layla Hassan / Karim",
  );
  const exifs = "Camera owner, Layla Hassan; Photographer, Karim Ali; Image creator, Canon";
  expect(offeredWords({ ...nothing, exif: { creator: exifs } }).credit).toBe("Layla Hassan / Karim Ali");
  expect(offeredWords({ ...nothing, exif: { creator: "France24; i24NEWS" } }).credit).toBe(
    "France24 / i24NEWS",
  );
  const many = Array.from({ length: 60 }, (_, index) => `Person Number${index}`).join(";");
  const { credit } = offeredWords({ ...nothing, iptc: { creator: many } });
  expect(credit.length).toBeLessThanOrEqual(200);
  expect(credit).toMatch(/^Person Number0 \/ .*\d$/);
});

test("behind a machine's word somebody's is taken", () => {
  const exif = { description: "نهر دجلة", creator: "ليلى" };
  const offered = offeredWords({ xmp: { description: "SONY DSC", credit: "Canon" }, iptc: {}, exif });
  expect(offered).toMatchObject({ caption: "نهر دجلة", credit: "ليلى" });
});

test("how a picture was made, and what is not allowed with it, is taken as the file says it", () => {
  const sourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
  const xmp = { sourceType, instructions: "لا للأرشيف" };
  expect(offeredWords({ ...nothing, xmp })).toMatchObject({
    origin: "generated",
    restrictions: "لا للأرشيف",
  });
  expect(offeredWords({ ...nothing, xmp, iptc: { instructions: "سطر" } }).restrictions).toBe("لا للأرشيف");
  expect(offeredWords({ ...nothing, xmp: { ...xmp, terms: "للنشر مرة" } }).restrictions).toBe("للنشر مرة");
  expect(offeredWords(nothing)).toMatchObject({ origin: null, restrictions: "" });
});
