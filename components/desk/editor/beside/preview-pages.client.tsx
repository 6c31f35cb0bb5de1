"use client";
import { useRef, useState } from "react";
import type { PreviewWidth } from "@/components/desk/story/preview-frame";

type Props = {
  articleId: string;
  /** Of the words that the newsroom has. */
  version: number;
  width: PreviewWidth;
  title: string;
  /** Which of the drawn blocks is being written; null where nobody knows. */
  placeOf: () => number | null;
};

/**
 * The page of the newest version, which comes to be behind the one before it and takes its place when it is whole, at
 * the same height: nothing flickers, and a page that cannot be had leaves the last one standing.
 */
export function PreviewPages({ articleId, version, width, title, placeOf }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const [coming, setComing] = useState(version);
  const [failed, setFailed] = useState<number | null>(null);
  const frames = useRef(new Map<number, HTMLIFrameElement>());
  const isIdle = coming === shown || coming === failed;
  if (isIdle && version !== coming) setComing(version);

  function take(loaded: number) {
    if (loaded !== coming || loaded === shown) return;
    const page = frames.current.get(loaded);
    const body = page?.contentDocument?.querySelector(".story-body");
    // Nobody signed in, no line: what came is no page of a story.
    if (!page || !body) return setFailed(loaded);
    const before = shown === null ? undefined : frames.current.get(shown)?.contentWindow;
    page.contentWindow?.scrollTo(0, before?.scrollY ?? 0);
    const place = placeOf();
    if (place !== null) body.children[place]?.scrollIntoView({ block: "nearest" });
    setShown(loaded);
  }

  const pages = shown === null || shown === coming ? [coming] : [shown, coming];
  return (
    <div className="preview-frame" data-width={width}>
      {pages.map((each) => (
        <iframe
          key={each}
          ref={(frame) => {
            if (frame) frames.current.set(each, frame);
            return () => {
              frames.current.delete(each);
            };
          }}
          src={`/desk/preview/${articleId}?version=${each}`}
          title={title}
          inert={each !== shown}
          data-coming={each === shown ? undefined : ""}
          onLoad={() => take(each)}
        />
      ))}
    </div>
  );
}
