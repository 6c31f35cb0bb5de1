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

/** Who drew the pictures for the fictional newsroom: they are drawings, and no photographer is named for them. */
export const credits = {
  najm: { ar: "نجم الصفّار / رسوم الضفّتان", en: "Najm al-Saffar / Two Banks illustrations" },
  hind: { ar: "هند العطّار / رسوم الضفّتان", en: "Hind al-Attar / Two Banks illustrations" },
  mays: { ar: "ميس الراوي / رسوم الضفّتان", en: "Mays al-Rawi / Two Banks illustrations" },
  azad: { ar: "آزاد برواري / رسوم الضفّتان", en: "Azad Barwari / Two Banks illustrations" },
  studio: { ar: "مرسم «الضفّتان»", en: "Two Banks illustrations" },
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
