export type PreviewWidth = "phone" | "desktop";

type Props = { story: { id: string; revision?: number }; title: string; width: PreviewWidth };

/**
 * The readers' page of unpublished words in a frame of its own, so that the desk's styles do not touch it: as wide
 * as a phone, or as wide as a desktop and then scaled down to the room there is. `revision` is its number.
 */
export function PreviewFrame({ story, title, width }: Props) {
  const { id, revision } = story;
  return (
    <div className="preview-frame" data-width={width}>
      <iframe src={`/desk/preview/${id}${revision ? `?revision=${revision}` : ""}`} title={title} />
    </div>
  );
}
