import type { SeedPicture } from "./seed-picture";
import { cityPictures } from "./words/city";
import { insidePictures } from "./words/inside";
import { landPictures } from "./words/land";
import { waterPictures } from "./words/water";
import { workPictures } from "./words/work";

/** The shape of one record. */
export type { SeedPicture } from "./seed-picture";

/** Every demonstration picture, in the order in which they are sown. */
export const seedPictures: SeedPicture[] = [
  ...waterPictures,
  ...landPictures,
  ...cityPictures,
  ...workPictures,
  ...insidePictures,
];
