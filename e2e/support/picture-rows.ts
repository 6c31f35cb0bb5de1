import type { Person } from "@/newsroom/access";
import { jobNamed } from "@/newsroom/access";
import { renderPicture, uploadPicture } from "@/newsroom/picture/commands";
import { setPictureRights } from "@/newsroom/picture/keeping-rights";
import { plainPicture } from "./picture-files";

/** A file as a request would bring it. */
export async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** A picture of its own that may be published, with all its renditions. Answers its id. */
export async function makePicture(actor: Person, width = 800, height = 600): Promise<string> {
  const { id } = await uploadPicture(actor, {
    file: inPieces(await plainPicture("jpeg", width, height)),
    fileName: "made.jpg",
  });
  await setPictureRights(actor, {
    id,
    basis: "own",
    origin: "photograph",
    restrictions: "",
    rightsEndOn: null,
  });
  await renderPicture(jobNamed("make_renditions"), id);
  return id;
}
