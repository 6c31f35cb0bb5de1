import { renditionHeight, renditionPath, type StoredPicture } from "@/newsroom/picture/rules";

/** Wide enough for every programme that shows a link with its picture, and no wider. */
const shareWidth = 1280;

/** The JPEG of a picture that programs show, with its size in pixels; null while there is none, and of a harsh sight. */
export function shareImage(
  picture: StoredPicture,
  siteUrl: string,
): { url: string; width: number; height: number } | null {
  const widths = picture.isGraphic ? [] : (picture.renditions.jpeg ?? []);
  const width = widths.findLast((each) => each <= shareWidth) ?? widths[0];
  if (width === undefined) return null;
  return {
    url: siteUrl + renditionPath(picture.id, width, "jpeg"),
    width,
    height: renditionHeight(picture, width),
  };
}
