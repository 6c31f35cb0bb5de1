import { mark } from "./calling";
import type { Cast } from "./cast";

// What the fields of actions hold that ask for more than a mark.
export const anyId = "00000000-0000-4000-8000-000000000000";
/** A token that fits no link. */
export const guess = "A".repeat(43);
export const password = "جملة طويلة لا يعرفها أحد 7";
export const names = {
  "names.ar.name": mark,
  "names.ar.slug": "",
  "names.ar.description": "",
};

/** How an edition writes. */
export const clock = { months: "dual", digits: "latn", timeZone: "Asia/Baghdad", timeZoneName: mark };

/** A whole set-up form. */
export const newsroom = {
  email: "nobody@example.org",
  name: mark,
  language: "ar",
  "editions[]": "ar",
  "outlet.ar": mark,
  "sections.ar": mark,
  timeZone: "Asia/Baghdad",
  "timeZoneName.ar": mark,
};

export const on = (standing: keyof Cast["stories"]) => (cast: Cast) => {
  const { id, version } = cast.stories[standing];
  return { articleId: id, version: String(version), reason: mark };
};
