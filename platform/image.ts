import sharp, { type GravityEnum, type Sharp } from "sharp";

// One thread a picture: the machine serves readers at the same time. Nothing is read twice, so nothing is kept.
sharp.concurrency(1);
sharp.cache(false);

/** What the header of an image says; sizes in pixels, as it is seen upright. */
export type ImageHeader = {
  mediaType: string;
  width: number;
  height: number;
  frames: number;
  /** A progressive JPEG or an interlaced PNG: it cannot be decoded line by line. */
  isProgressive: boolean;
  exif: Uint8Array | null;
  xmp: Uint8Array | null;
};

/** Reads the header alone, so a bomb costs nothing; null for what is no image that sharp knows. */
export async function readImageHeader(bytes: Uint8Array): Promise<ImageHeader | null> {
  try {
    const { autoOrient, mediaType, pages, isProgressive, exif, xmp } = await sharp(bytes, {
      limitInputPixels: false,
    }).metadata();
    return {
      mediaType: mediaType ?? "",
      width: autoOrient.width,
      height: autoOrient.height,
      frames: pages ?? 1,
      isProgressive: isProgressive ?? false,
      exif: exif ?? null,
      xmp: xmp ?? null,
    };
  } catch {
    return null;
  }
}

let lastDecode: Promise<unknown> = Promise.resolve();

/** Runs one decode after the other: two of 80 megapixels at once would need a gigabyte. */
function afterOthers<T>(decode: () => Promise<T>): Promise<T> {
  const result = lastDecode.then(decode);
  lastDecode = result.catch(() => {});
  return result;
}

/**
 * Decodes every pixel; false for an image that is damaged, truncated or larger than `pixelLimit`, by the strictness of
 * the decoder: pixels that lack before an end marker are only a warning to it.
 */
export function isWholeImage(
  bytes: Uint8Array,
  pixelLimit: number,
  failOn: "error" | "warning",
): Promise<boolean> {
  return afterOthers(() =>
    sharp(bytes, { failOn, limitInputPixels: pixelLimit, sequentialRead: true })
      // All rows: shrinking would leave the last ones unread, where a cut file ends.
      .resize({ width: 16, fit: "fill", fastShrinkOnLoad: false })
      .raw()
      .toBuffer()
      .then(
        () => true,
        () => false,
      ),
  );
}

/** Bare sRGB pixels, three bytes each: what renditions are made from. */
export type Pixels = { bytes: Uint8Array; width: number; height: number };

/**
 * Strips all metadata (positions, names, EXIF, IPTC, XMP): decodes an image to bare sRGB pixels, upright, at most `widest`
 * wide, on white where it is transparent; nothing else of a file can reach its renditions. Null for one that cannot be
 * decoded.
 */
export function decodeWithoutMetadata(
  original: Uint8Array,
  widest: number,
  pixelLimit: number,
): Promise<Pixels | null> {
  return afterOthers(() =>
    sharp(original, { failOn: "error", limitInputPixels: pixelLimit, sequentialRead: true })
      .autoOrient()
      .resize({ width: widest, withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true })
      .then(
        ({ data, info }) => ({ bytes: data, width: info.width, height: info.height }),
        () => null,
      ),
  );
}

/** Brightness in a grid of nine columns and eight rows: each bit says whether a cell is darker than the next one. */
const likenessGrid = { width: 9, height: 8 };
/** A picture with fewer edges than these looks like every other plain one. */
const fewestEdges = 5;

/**
 * What a picture looks like, in 64 bits as PostgreSQL's bigint holds them (difference hash): sizes, formats and compression
 * change few of them. 0 for one too plain to tell.
 */
export async function likenessOf({ bytes, width, height }: Pixels): Promise<bigint> {
  const cells = await sharp(bytes, { raw: { width, height, channels: 3 } })
    .greyscale()
    .resize({ ...likenessGrid, fit: "fill" })
    .raw()
    .toBuffer();
  let bits = 0n;
  let edges = 0;
  for (let row = 0; row < likenessGrid.height; row += 1)
    for (let column = 0; column < likenessGrid.width - 1; column += 1) {
      const at = row * likenessGrid.width + column;
      const isDarker = (cells[at] ?? 0) < (cells[at + 1] ?? 0);
      bits = (bits << 1n) | (isDarker ? 1n : 0n);
      if (isDarker) edges += 1;
    }
  const isPlain = edges < fewestEdges || edges > 64 - fewestEdges;
  return isPlain ? 0n : BigInt.asIntN(64, bits);
}

/** Effort 1 of 9 for AVIF: at most a tenth more bytes than effort 3, in a third of its time (measured on two cores). */
const encoders = {
  jpeg: (image: Sharp) => image.jpeg({ quality: 78, progressive: true }),
  webp: (image: Sharp) => image.webp({ quality: 76, effort: 3 }),
  avif: (image: Sharp) => image.avif({ quality: 52, effort: 1 }),
};

/** One rendition, `width` pixels wide; of metadata it has nothing but `xmp`, where that is given. */
export function encodeImage(
  { bytes, width: rawWidth, height }: Pixels,
  width: number,
  format: keyof typeof encoders,
  xmp?: string,
): Promise<Uint8Array> {
  const image = sharp(bytes, { raw: { width: rawWidth, height, channels: 3 } }).resize({ width });
  return encoders[format](xmp === undefined ? image : image.withXmp(xmp)).toBuffer();
}

/**
 * A part of a picture of exactly this size, of where `focus` says or what the eye is drawn to, in bare pixels of four bytes;
 * null for one that cannot be decoded.
 */
export function cropWithoutMetadata(
  file: Uint8Array,
  { width, height }: { width: number; height: number },
  focus?: keyof GravityEnum,
): Promise<{ data: Uint8Array; width: number; height: number } | null> {
  return afterOthers(() =>
    sharp(file)
      .resize({ width, height, fit: "cover", position: focus ?? sharp.strategy.attention })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer()
      .then(
        (data) => ({ data, width, height }),
        () => null,
      ),
  );
}

/** Pixels of four bytes, all opaque, as a JPEG that keeps the edges of letters: colours are not halved. */
export function encodeDrawing(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 86, progressive: true, chromaSubsampling: "4:4:4" })
    .toBuffer();
}
