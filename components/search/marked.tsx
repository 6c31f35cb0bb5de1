import { InOrder } from "@/components/ui/in-order";
import type { MarkedText } from "@/newsroom/search/highlights";

/** Words as they are written, with what was found in them. */
export function Marked({ text }: { text: MarkedText }) {
  return text.map((part, index) =>
    part.isFound ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, its parts have no other name
      <mark key={index} className="bg-selection text-ink">
        {part.text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <InOrder key={index} text={part.text} />
    ),
  );
}
