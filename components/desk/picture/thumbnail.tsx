import { Picture } from "@/components/picture/picture";
import type { DeskPicture } from "@/newsroom/picture/rules";

type Props = {
  picture: Pick<DeskPicture, "id" | "width" | "height" | "renditions" | "state">;
  /** What stands there while the picture cannot be shown. */
  stateText: string;
};

/** A picture of the library, whole, in a frame of 3:2. Its words stand beside it, so it is silent. */
export function Thumbnail({ picture, stateText }: Props) {
  return (
    <span className="flex aspect-3/2 items-center justify-center overflow-hidden border border-line bg-wash">
      {picture.state === "ready" ? (
        <Picture
          picture={picture}
          alternative=""
          sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 33vw, 50vw"
          mediaBase="/desk/media"
          className="aspect-3/2 w-full object-contain"
        />
      ) : (
        <span className={picture.state === "failed" ? "text-alert" : "text-muted"}>{stateText}</span>
      )}
    </span>
  );
}
