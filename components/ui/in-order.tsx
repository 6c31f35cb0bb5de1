import { Fragment } from "react";
import { partsOf } from "@/newsroom/language/numbers";

/** Words of a person, with the numbers that would turn round in a right-to-left line held in their order. */
export function InOrder({ text }: { text: string }) {
  return partsOf(text).map((part, index) =>
    part.isHeld ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, its parts have no other name
      <bdi key={index} dir="ltr">
        {part.text}
      </bdi>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{part.text}</Fragment>
    ),
  );
}
