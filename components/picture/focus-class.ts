import type { PictureFocus } from "@/newsroom/picture/focus";

/** How a place that cuts a picture keeps its part: of a picture itself, so in the same way in every language. */
export const focusClass: Record<PictureFocus, string> = {
  northwest: "object-left-top",
  north: "object-top",
  northeast: "object-right-top",
  west: "object-left",
  centre: "object-center",
  east: "object-right",
  southwest: "object-left-bottom",
  south: "object-bottom",
  southeast: "object-right-bottom",
};
