import { systemActor } from "@/newsroom/access";
import { renderPicture, uploadPicture } from "@/newsroom/picture/commands";
import { plainPicture } from "./picture-files";
import type { Person } from "./rows";

/** A file as a request would bring it. */
export async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** A picture of its own with all its renditions, 800 × 600. Answers its id. */
export async function makePicture(actor: Person): Promise<string> {
  const { id } = await uploadPicture(actor, {
    file: inPieces(await plainPicture("jpeg")),
    fileName: "made.jpg",
  });
  await renderPicture(systemActor, id);
  return id;
}
