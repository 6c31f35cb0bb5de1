import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A file as somebody might upload it; `messageKey` says why it must be refused. */
export type SampleFile = { name: string; bytes: Buffer };
export type HostileFile = SampleFile & { messageKey: string };

/** Words that must never reach a reader: they are planted in every block of metadata of `pictureWithPlace`. */
export const plantedWords = "PLANTED-METADATA";
/** What metadata leaves in bytes, each long enough not to stand in a picture's own bytes by chance ("GPS" does). */
export const metadataTraces = [plantedWords, "Exif\0\0", "xpacket", "Photoshop 3.0", "GPSLatitude"];

/** Waves and grain over a pattern of its own, so that no two look alike. */
function scene(width: number, height: number): Sharp {
  const pattern = randomBytes(72);
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
    const cell = Math.floor((y * 8) / height) * 9 + Math.floor((x * 9) / width);
    pixels[at] = ((pattern[cell] ?? 0) * 0.6 + 45 + 40 * Math.sin(at / 997) + ((at * 7919) % 23)) & 255;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A plain picture in any format sharp writes; `name` differs so that no two uploads are the same file. */
export async function plainPicture(
  format: "jpeg" | "png" | "webp" | "avif",
  width = 800,
  height = 600,
): Promise<Buffer> {
  const mark = await sharp({
    create: { width: 8, height: 8, channels: 3, background: { r: Math.random() * 255, g: 90, b: 90 } },
  })
    .png()
    .toBuffer();
  return scene(width, height)
    .composite([{ input: mark, left: Math.floor(Math.random() * 700), top: Math.floor(Math.random() * 500) }])
    .toFormat(format)
    .toBuffer();
}

function iptcBlock(records: [number, string][]): Buffer {
  const data = Buffer.concat(
    records.map(([tag, text]) => {
      const value = Buffer.from(text);
      return Buffer.concat([Buffer.from([0x1c, 2, tag, value.length >> 8, value.length & 255]), value]);
    }),
  );
  const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, 4, 4, 0, 0, 0, 0, data.length >> 8, data.length & 255]);
  const padding = Buffer.alloc(data.length % 2);
  const body = Buffer.concat([Buffer.from("Photoshop 3.0\0"), head, data, padding]);
  return Buffer.concat([Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
}

/** A JPEG lying on its side, with a place, names and words in EXIF, XMP and IPTC. Upright it is 600 × 900. */
export async function pictureWithPlace(): Promise<Buffer> {
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" photoshop:Credit="ليلى ${plantedWords}" exif:GPSLatitude="33,18.9N"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">صيّادون عند الفجر</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const jpeg = await sharp(await plainPicture("jpeg", 900, 600))
    .withExif({
      IFD0: { Copyright: plantedWords, Artist: plantedWords },
      IFD2: { DateTimeOriginal: "2026:03:04 05:06:07" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "33/1 18/1 54/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "44/1 21/1 58/1",
      },
    })
    .withXmp(xmp)
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const iptc = iptcBlock([
    [110, `${plantedWords} credit`],
    [120, plantedWords],
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), iptc, jpeg.subarray(2)]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A square of nothing, one bit a pixel. */
function emptyPng(side: number, isInterlaced: boolean): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc((side / 8 + 1) * side))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** More chunks than any software writes, each of nothing. */
async function crumbledPng(): Promise<Buffer> {
  const png = await plainPicture("png");
  const beforeEnd = png.length - 12;
  const crumbs = Array.from({ length: 10_000 }, () => pngChunk("tEXt", Buffer.from("a\0")));
  return Buffer.concat([png.subarray(0, beforeEnd), ...crumbs, png.subarray(beforeEnd)]);
}

async function animatedPng(): Promise<Buffer> {
  const png = await plainPicture("png");
  const afterHeader = 8 + 25;
  return Buffer.concat([
    png.subarray(0, afterHeader),
    pngChunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    png.subarray(afterHeader),
  ]);
}

function animatedWebp(): Promise<Buffer> {
  return sharp(Buffer.alloc(64 * 128 * 3, 1).fill(200, 64 * 64 * 3), {
    raw: { width: 64, height: 128, channels: 3, pageHeight: 64 },
  })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

/** Files that must be refused, each for its own reason. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const jpeg = await plainPicture("jpeg");
  const png = await plainPicture("png");
  const svg = Buffer.from(
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const page = Buffer.from("<!doctype html><script>alert(document.domain)</script>");
  const large = Buffer.concat([jpeg, Buffer.alloc(26 * 1024 * 1024)]);
  return [
    { name: "drawing.svg", bytes: svg, messageKey: "pictureIsVector" },
    { name: "drawing.jpg", bytes: svg, messageKey: "pictureIsVector" },
    { name: "cut.jpg", bytes: jpeg.subarray(0, jpeg.length / 2), messageKey: "pictureDamaged" },
    { name: "cut.png", bytes: png.subarray(0, png.length - 12), messageKey: "pictureDamaged" },
    { name: "bomb.png", bytes: emptyPng(30_000, false), messageKey: "pictureTooManyPixels" },
    { name: "interlaced.png", bytes: emptyPng(6000, true), messageKey: "pictureTooLargeInterlaced" },
    { name: "crumbled.png", bytes: await crumbledPng(), messageKey: "pictureDamaged" },
    { name: "page.png", bytes: page, messageKey: "notAPicture" },
    { name: "both.jpg", bytes: Buffer.concat([page, jpeg]), messageKey: "notAPicture" },
    { name: "archive.webp", bytes: Buffer.from("PK\u0003\u0004 an archive"), messageKey: "notAPicture" },
    { name: "moving.gif", bytes: await scene(64, 64).gif().toBuffer(), messageKey: "pictureIsGif" },
    { name: "scan.jpg", bytes: await scene(64, 64).tiff().toBuffer(), messageKey: "pictureIsTiff" },
    {
      name: "phone.jpg",
      bytes: Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1"),
      messageKey: "pictureIsHeic",
    },
    { name: "moving.webp", bytes: await animatedWebp(), messageKey: "pictureIsAnimated" },
    { name: "moving.png", bytes: await animatedPng(), messageKey: "pictureIsAnimated" },
    {
      name: "disguised.png",
      bytes: Buffer.concat([png.subarray(0, 8), jpeg]),
      messageKey: "pictureDamaged",
    },
    { name: "strip.png", bytes: await plainPicture("png", 16_100, 800), messageKey: "pictureTooNarrow" },
    { name: "empty.jpg", bytes: Buffer.alloc(0), messageKey: "pictureEmpty" },
    { name: "large.jpg", bytes: large, messageKey: "pictureTooLarge" },
  ];
}
