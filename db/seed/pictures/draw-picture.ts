import sharp, { type Exif } from "sharp";
import { develop } from "./develop";
import { seedPictures } from "./pictures";
import { scenes } from "./scenes/index";
import type { SeedPicture } from "./seed-picture";
import { createStage } from "./stage";

/** Pictures that carry a made-up place, so that its removal on upload can be seen to work. */
const placedKeys = new Set(["river-bridge", "mountains-village", "harbor-cranes"]);

/** The largest file the collection allows, in bytes. */
const largestFile = 700 * 1024;

function exifOf(picture: SeedPicture): Exif {
  const taken = picture.takenAt.slice(0, 19).replaceAll("-", ":").replace("T", " ");
  const tags: Exif = {
    IFD0: {
      Artist: picture.credit.en,
      Copyright: "Two Banks, a fictional newsroom",
      ImageDescription: picture.caption.en,
      DateTime: taken,
      Software: "Two Banks seed pictures",
    },
    IFD2: { DateTimeOriginal: taken },
  };
  if (placedKeys.has(picture.key)) {
    // Null Island: a point in the open sea that belongs to nobody.
    tags.IFD3 = {
      GPSLatitudeRef: "N",
      GPSLatitude: "0/1 0/1 36/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "0/1 0/1 36/1",
    };
  }
  return tags;
}

/** Draws one seed picture as a JPEG file; the same key always yields the same picture. */
export async function drawPicture(key: string): Promise<Buffer> {
  const picture = seedPictures.find((candidate) => candidate.key === key);
  const scene = scenes[key];
  if (!picture || !scene) throw new Error(`There is no seed picture "${key}".`);
  const { width, height } = picture;
  const stage = createStage(key, width, height);
  const look = await scene(stage);
  const pixels = await develop(stage, look, width, height);
  const raw = { width, height, channels: 3 } as const;
  // Trellis and scan searches would take longer than the drawing does, for 1% of the size.
  for (let quality = 82; ; quality -= 6) {
    const file = await sharp(pixels, { raw })
      .withExif(exifOf(picture))
      .jpeg({ quality, mozjpeg: true, optimiseScans: false, trellisQuantisation: false })
      .toBuffer();
    if (file.length <= largestFile || quality < 60) return file;
  }
}
