import exifr from "exifr";

type Words = Record<string, string>;
type EmbeddedText = { xmp: Words; iptc: Words; exif: Words };

/** Tags that are read, by the name they are given out under. No other is parsed out: places stay in the file. */
const exifTags = {
  ImageDescription: "description",
  Artist: "creator",
  Copyright: "rights",
  DateTimeOriginal: "takenAt",
  OffsetTimeOriginal: "offset",
};
const iptcTags = { Caption: "description", Credit: "credit", Byline: "creator", CopyrightNotice: "rights" };

/** A string, the first of a list, or the value of a language alternative (`x-default` comes first). */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return textOf(value[0]);
  if (value !== null && typeof value === "object" && "value" in value) return textOf(value.value);
  return undefined;
}

function pick(source: unknown, names: Record<string, string>): Words {
  if (source === null || typeof source !== "object") return {};
  const values = source as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(names).flatMap(([tag, name]) => {
      const text = textOf(values[tag]);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

async function readExif(exif: Uint8Array): Promise<Words> {
  // libvips hands the block over with or without the six letters that JPEG puts before it.
  const tiff = exif[0] === 0x45 ? exif.subarray(6) : exif;
  const found = await exifr.parse(tiff, {
    reviveValues: false,
    translateValues: false,
    pick: Object.keys(exifTags),
  });
  return pick(found, exifTags);
}

function readXmp(xmp: Uint8Array): Words {
  const found = exifr.segmentParsers.get("xmp").parse(new TextDecoder().decode(xmp));
  return {
    ...pick(found?.photoshop, { DateCreated: "createdAt", Credit: "credit" }),
    ...pick(found?.dc, { description: "description", creator: "creator", rights: "rights" }),
  };
}

async function readIptc(jpeg: Uint8Array): Promise<Words> {
  const found = await exifr.parse(jpeg, { tiff: false, xmp: false, iptc: true, mergeOutput: false });
  return pick(found?.iptc, iptcTags);
}

const none = () => ({});

/**
 * Words embedded in an image file; `exif` and `xmp` are its blocks, `bytes` is searched for IPTC-IIM when it is a JPEG.
 * Blocks that cannot be read count as empty: they are a courtesy.
 */
export async function readEmbeddedWords(image: {
  bytes: Uint8Array;
  exif: Uint8Array | null;
  xmp: Uint8Array | null;
}): Promise<EmbeddedText> {
  const isJpeg = image.bytes[0] === 0xff;
  const { exif, xmp, bytes } = image;
  return {
    exif: exif ? await readExif(exif).catch(none) : {},
    xmp: xmp ? await Promise.resolve(xmp).then(readXmp).catch(none) : {},
    iptc: isJpeg ? await readIptc(bytes).catch(none) : {},
  };
}
