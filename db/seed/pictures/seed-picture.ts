/** A text in the site's two languages. */
export type BothWays = { ar: string; en: string };

/** One demonstration picture: its size and the words that go with it. */
export type SeedPicture = {
  key: string;
  width: number;
  height: number;
  caption: BothWays;
  credit: BothWays;
  alternative: BothWays;
  takenAt: string;
};

/** The three shapes of picture in the collection. */
export const shapes = {
  classic: { width: 2000, height: 1333 },
  wide: { width: 1920, height: 1080 },
  tall: { width: 1333, height: 2000 },
} as const;

/** The photographers of the fictional newsroom. */
export const credits = {
  zaid: { ar: "زيد الطحّان / الضفّتان", en: "Zaid al-Tahhan / Two Banks" },
  sama: { ar: "سما الدبّاغ / الضفّتان", en: "Sama al-Dabbagh / Two Banks" },
  mays: { ar: "ميس الراوي / الضفّتان", en: "Mays al-Rawi / Two Banks" },
  azad: { ar: "آزاد برواري / الضفّتان", en: "Azad Barwari / Two Banks" },
  archive: { ar: "أرشيف الضفّتان", en: "Two Banks archive" },
} as const;

/** Puts one picture's record together. */
export function recordOf(
  key: string,
  shape: keyof typeof shapes,
  credit: keyof typeof credits,
  takenAt: string,
  caption: BothWays,
  alternative: BothWays,
): SeedPicture {
  return { key, ...shapes[shape], caption, credit: credits[credit], alternative, takenAt };
}
