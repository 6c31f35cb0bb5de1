import { readFile } from "@/newsroom/picture/files";

/** Key of a drawing in the media store. */
export const nameplateKey = (hash: string) => `nameplate/${hash}.svg`;

/** The drawing of a hash; null where there is none. Throws `unavailable`. */
export const readNameplate = (hash: string) => readFile(nameplateKey(hash));
