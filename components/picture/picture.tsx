import type { StoredPicture } from "@/newsroom/published-article/rules";

export type PictureProps = {
  picture: StoredPicture;
  /** Text for who does not see it; empty for a decorative one. */
  alternative: string;
  sizes: string;
  /** The picture on the first screen; all others wait until they are near. */
  isFirst?: boolean;
  className?: string;
  mediaBase?: "/media" | "/desk/media";
};

/** A picture in the format and width that suit the reader's screen, its space reserved. */
export function Picture(props: PictureProps) {
  const { picture, alternative, sizes, isFirst = false, className, mediaBase = "/media" } = props;
  const srcSet = (format: string) =>
    (picture.renditions[format] ?? [])
      .map((width) => `${mediaBase}/${picture.id}/${width}.${format} ${width}w`)
      .join(", ");
  const middle = picture.renditions.jpeg?.find((width) => width >= 640) ?? picture.renditions.jpeg?.at(-1);
  if (middle === undefined) return null;
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet("avif")} sizes={sizes} />
      <source type="image/webp" srcSet={srcSet("webp")} sizes={sizes} />
      <img
        src={`${mediaBase}/${picture.id}/${middle}.jpeg`}
        srcSet={srcSet("jpeg")}
        sizes={sizes}
        alt={alternative}
        width={picture.width}
        height={picture.height}
        className={className}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : undefined}
        decoding="async"
      />
    </picture>
  );
}
