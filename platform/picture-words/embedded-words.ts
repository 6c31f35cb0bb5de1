import { readExif } from "./exif";
import { readIptc } from "./iptc";
import { readXmp } from "./xmp";

/**
 * Words embedded in an image file; `exif` and `xmp` are its blocks, `bytes` is searched for IPTC-IIM when it is a JPEG.
 * Blocks that cannot be read count as empty: they are a courtesy. Files are whatever somebody sends, so each reader
 * goes once through a bounded block and never beyond it.
 */
export function readEmbeddedWords(image: {
  bytes: Uint8Array;
  exif: Uint8Array | null;
  xmp: Uint8Array | null;
}) {
  const isJpeg = image.bytes[0] === 0xff;
  return {
    exif: image.exif ? readExif(image.exif) : {},
    xmp: image.xmp ? readXmp(image.xmp) : {},
    iptc: isJpeg ? readIptc(image.bytes) : {},
  };
}
