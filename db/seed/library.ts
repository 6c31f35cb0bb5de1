import { systemActor } from "@/newsroom/access";
import type { PlacedPicture } from "@/newsroom/body/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { describePicture, renderPicture, uploadPicture } from "@/newsroom/picture/commands";
import type { Person } from "./accounts";
import { type SeedPicture, seedPictures as scenes } from "./pictures/pictures";
import type { SeedKeys } from "./stories";

type Draw = (key: string) => Promise<Buffer>;

/**
 * The drawing code, loaded by address: its loops over pixels are checked under a tsconfig of their own, which takes
 * an index into a buffer for what it is.
 */
async function loadDrawing(): Promise<Draw> {
  const address = new URL("./pictures/draw-picture.ts", import.meta.url).href;
  const { drawPicture }: { drawPicture: Draw } = await import(address);
  return drawPicture;
}

/** Pictures under way at once; each keeps about one core busy. */
const atOnce = 2;

function placedIn(
  scene: SeedPicture,
  pictureId: string,
  edition: EditionKey,
  caption: string,
): PlacedPicture {
  return {
    pictureId,
    caption: caption || scene.caption[edition],
    credit: scene.credit[edition],
    alternative: scene.alternative[edition],
    isDecorative: false,
  };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function seedScene(draw: Draw, scene: SeedPicture, administrator: Person): Promise<string> {
  const file = once(await draw(scene.key));
  const { id } = await uploadPicture(administrator, { file, fileName: `${scene.key}.jpg` });
  const { caption, credit, alternative } = placedIn(scene, id, "ar", "");
  await describePicture(administrator, { id, caption, credit, alternative, isDecorative: false });
  // Stories are published in the next step and need their renditions; the job that was ordered will find them made.
  await renderPicture(systemActor, id);
  return id;
}

/** Draws, uploads and renders every demonstration picture; answers how stories place them. */
export async function seedPictures(
  administrator: Person,
  say: (progress: string) => void,
): Promise<SeedKeys["place"]> {
  const draw = await loadDrawing();
  const ids = new Map<string, string>();
  const waiting = [...scenes];
  const work = async () => {
    for (let scene = waiting.shift(); scene; scene = waiting.shift()) {
      ids.set(scene.key, await seedScene(draw, scene, administrator));
      say(`${ids.size} / ${scenes.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return (key, edition, caption) => {
    const scene = scenes.find((each) => each.key === key);
    const id = ids.get(key);
    if (!scene || id === undefined)
      throw new Error(`the demonstration content names the picture ${key}, which does not exist`);
    return placedIn(scene, id, edition, caption);
  };
}
