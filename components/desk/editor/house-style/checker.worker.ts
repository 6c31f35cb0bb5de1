import { findingsIn, type HouseStyle } from "@/newsroom/house-style/checking";
import { termIndex } from "@/newsroom/house-style/checks/terms";
import type { Answered, Asked } from "./checker";

/** Runs beside the page, so that nobody waits for it while she types. */

let style: HouseStyle | undefined;

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  if ("style" in data) {
    style = { ...data.style, terms: termIndex(data.style.terms, data.style.language) };
    return;
  }
  if (!style) return;
  const judged = style;
  const answer: Answered = {
    turn: data.turn,
    found: data.asked.map(({ key, text, isContinued }) => [key, findingsIn(text, judged, isContinued)]),
  };
  postMessage(answer);
});
