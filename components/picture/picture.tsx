import { type MediaBase, pictureSources, type StoredPicture } from "@/newsroom/picture/rules";
import { focusClass } from "./focus-class";

export type PictureProps = {
  picture: StoredPicture;
  /** Text for who does not see it; empty for a decorative one. */
  alternative: string;
  sizes: string;
  /** The picture on the first screen; all others wait until they are near. */
  isFirst?: boolean;
  className?: string;
  mediaBase?: MediaBase;
};

/** A picture in the format and width that suit the reader's screen, its space reserved; what cuts it keeps its chosen part. */
export function Picture(props: PictureProps) {
  const { focus } = props.picture;
  const { picture, alternative, sizes, isFirst = false, className, mediaBase } = props;
  const found = pictureSources(picture, mediaBase);
  if (!found) return null;
  return (
    <picture>
      {found.sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        src={found.src}
        srcSet={found.srcSet}
        sizes={sizes}
        alt={alternative}
        width={picture.width}
        height={picture.height}
        className={focus ? `${focusClass[focus]} ${className ?? ""}`.trim() : className}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : undefined}
        decoding="async"
      />
    </picture>
  );
}
