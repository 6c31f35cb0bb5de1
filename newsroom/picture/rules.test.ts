import { describe, expect, test } from "vitest";
import { shortIdFrom } from "@/newsroom/short-id";
import {
  keptFileName,
  parseRenditionFile,
  pictureSources,
  renditionHeight,
  renditionPath,
  renditionWidths,
  sizeProblem,
} from "./rules";

const id = shortIdFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]));

describe("widths of renditions", () => {
  test.each([
    [4000, 3000, [320, 480, 720, 960, 1280, 1920]],
    [1920, 1080, [320, 480, 720, 960, 1280, 1920]],
    [1000, 700, [320, 480, 720, 960, 1000]],
    [320, 200, [320]],
    [90, 60, [90]],
    [1000, 20_000, [320, 480, 720]],
  ])("of %i × %i", (width, height, widths) => {
    expect(renditionWidths(width, height)).toEqual(widths);
  });

  test("every accepted shape has at least one", () => {
    for (const width of [10, 319, 320, 1000, 1999])
      expect(renditionWidths(width, width * 20).length).toBeGreaterThan(0);
  });
});

test("sizes are judged by pixels, then by shape", () => {
  expect(sizeProblem(10_000, 8000)).toBeNull();
  expect(sizeProblem(10_001, 8000)).toBe("pictureTooManyPixels");
  expect(sizeProblem(6000, 5000, true)).toBeNull();
  expect(sizeProblem(6001, 5000, true)).toBe("pictureTooLargeInterlaced");
  expect(sizeProblem(2000, 100)).toBeNull();
  expect(sizeProblem(100, 2001)).toBe("pictureTooNarrow");
});

test("an address and its last part belong together", () => {
  expect(renditionPath(id, 640, "avif")).toBe(`/media/${id}/640.avif`);
  expect(renditionPath(id, 640, "avif", "/desk/media")).toBe(`/desk/media/${id}/640.avif`);
  expect(parseRenditionFile("640.avif")).toEqual({ width: 640, format: "avif" });
  for (const nonsense of [
    "0640.avif",
    "640.png",
    "640",
    "640.avif ",
    "-1.jpeg",
    "999999.jpeg",
    "../640.jpeg",
  ])
    expect(parseRenditionFile(nonsense)).toBeNull();
});

test("sources carry every rendition, the smallest format first", () => {
  const widths = [320, 640, 1000];
  const renditions = { avif: widths, webp: widths, jpeg: widths };
  const found = pictureSources({ id, width: 2000, height: 1000, renditions });
  expect(found?.sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
  expect(found?.srcSet).toBe(
    `/media/${id}/320.jpeg 320w, /media/${id}/640.jpeg 640w, /media/${id}/1000.jpeg 1000w`,
  );
  expect(found?.src).toBe(`/media/${id}/640.jpeg`);
  expect(pictureSources({ id, width: 2000, height: 1000, renditions: {} })).toBeNull();
});

test("heights follow the shape and are never nothing", () => {
  expect(renditionHeight({ width: 3000, height: 2000 }, 960)).toBe(640);
  expect(renditionHeight({ width: 3000, height: 1 }, 320)).toBe(1);
});

test("a file name loses folders and control characters", () => {
  expect(keptFileName("C:\\صور\\نهر\u202e.jpg")).toBe("نهر.jpg");
  expect(keptFileName("../../etc/passwd\u0000")).toBe("passwd");
  expect(keptFileName("a".repeat(500))).toHaveLength(200);
});
