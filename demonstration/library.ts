import { createReadStream } from "node:fs";
import { join } from "node:path";
import { jobNamed, type Person } from "@/newsroom/access";
import { describePicture, renderPicture, uploadPicture } from "@/newsroom/picture/commands";
import { setPictureRights } from "@/newsroom/picture/keeping-rights";
import type { SeedKeys } from "./stories";
import { type DemonstrationEdition, readPictures, type SeedPicture } from "./words";

export const pictureFolder = join(import.meta.dirname, "pictures");

/** Pictures under way at once; each keeps about one core busy. */
const atOnce = 2;

function wordsOf(picture: SeedPicture, edition: DemonstrationEdition) {
  const { caption, credit, alternative } = picture;
  return {
    caption: caption[edition],
    credit: credit[edition],
    alternative: alternative[edition],
    isDecorative: false,
  };
}

async function seedPicture(picture: SeedPicture, administrator: Person): Promise<string> {
  const fileName = `${picture.key}.jpg`;
  const file = createReadStream(join(pictureFolder, fileName));
  const { id } = await uploadPicture(administrator, { file, fileName });
  await describePicture(administrator, { id, ...wordsOf(picture, "ar") });
  const rights = { basis: "own", origin: "illustration", restrictions: "", rightsEndOn: null } as const;
  await setPictureRights(administrator, { id, ...rights });
  // Stories are published in the next step and need their renditions; the job that was ordered will find them made.
  await renderPicture(jobNamed("make_renditions"), id);
  return id;
}

/** Uploads, describes and renders every demonstration picture; answers how stories place them. */
export async function seedPictures(
  administrator: Person,
  say: (progress: string) => void,
): Promise<SeedKeys["place"]> {
  const pictures = await readPictures();
  const ids = new Map<string, string>();
  const waiting = [...pictures];
  const work = async () => {
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) {
      ids.set(picture.key, await seedPicture(picture, administrator));
      say(`${ids.size} / ${pictures.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return (key, edition, caption) => {
    const picture = pictures.find((each) => each.key === key);
    const pictureId = ids.get(key);
    if (!picture || pictureId === undefined)
      throw new Error(`the demonstration content names the picture ${key}, which does not exist`);
    const words = wordsOf(picture, edition);
    return { pictureId, ...words, caption: caption || words.caption };
  };
}
