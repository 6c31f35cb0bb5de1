import { InOrder } from "@/components/ui/in-order";
import { drawnParts, type PolicyPart, partAnchor } from "@/newsroom/comment-policy/parts";
import { bound } from "@/newsroom/language/binding";

/** A policy's headings, paragraphs and lists, each with the anchor by which decisions name it. */
export function PolicyText({ parts }: { parts: PolicyPart[] }) {
  return (
    <div className="story-body">
      {drawnParts(parts).map((drawn) => {
        if (!Array.isArray(drawn)) return <Part key={drawn.key} part={drawn} />;
        return (
          <ul key={drawn[0]?.key}>
            {drawn.map(({ key, text }) => (
              <li key={key} id={partAnchor(key)} className={anchored}>
                <InOrder text={bound(text)} />
              </li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}

/** Somebody who comes for one paragraph sees which. */
const anchored = "scroll-mt-8 target:bg-wash target:outline-8 target:outline-wash";

function Part({ part: { key, kind, text } }: { part: PolicyPart }) {
  const Element = kind === "heading" ? "h2" : "p";
  return (
    <Element id={partAnchor(key)} className={anchored}>
      <InOrder text={bound(text)} />
    </Element>
  );
}
