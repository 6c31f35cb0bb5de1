const widths = { phone: "max-w-sm", desktop: "max-w-none" } as const;
export type PreviewWidth = keyof typeof widths;

/** The readers' page of unpublished words in a frame of its own, so that the desk's styles do not touch it. */
export function PreviewFrame({ src, title, width }: { src: string; title: string; width: PreviewWidth }) {
  return (
    <iframe
      src={src}
      title={title}
      className={`mx-auto block h-dvh w-full border border-line bg-sheet ${widths[width]}`}
    />
  );
}
