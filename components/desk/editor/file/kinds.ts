/** Bytes that a file of words may have; pictures within count. */
export const maxFileBytes = 20 * 1024 * 1024;
/** Pictures that one file brings, and their bytes together: a document may name one picture a thousand times. */
export const maxFilePictures = 50;
export const maxPictureBytes = 200 * 1024 * 1024;

/** Files whose words are read. */
const endings = { docx: "docx", html: "html", htm: "html", txt: "txt" } as const;
export type FileKind = (typeof endings)[keyof typeof endings];

/** What the file dialog offers. */
export const acceptedFiles = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join(",");

/** Files of words that are not read: who opens one hears so, and it is not taken for a picture. */
const unread = /^(?:docm?|dotx?|dotm|odt|ott|rtf|pdf|pages|wps|wpd|mht|mhtml|epub|md|csv|xlsx?|pptx?|zip)$/;

/** What kind of words a file holds: `unread` for one that nobody reads, null for anything else, as pictures. */
export function kindOf({ name, type }: Pick<File, "name" | "type">): FileKind | "unread" | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (Object.hasOwn(endings, ending)) return endings[ending as keyof typeof endings];
  return unread.test(ending) || (type.startsWith("text/") && !type.startsWith("text/uri")) ? "unread" : null;
}

/** Marks the changes that put a file into the body: `words` first, then each `picture` as it arrives. */
export const openedFile = "openedFile";

/** Why a file was not opened: a key below `editor.file.reasons`. */
export type FileReason = "unread" | "tooLarge" | "broken" | "locked" | "empty" | "offline" | "held";

export class FileFailure extends Error {
  constructor(readonly reason: FileReason) {
    super(reason);
  }
}
