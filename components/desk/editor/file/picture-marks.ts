import type { PackedPicture } from "./docx";
import { maxFilePictures, maxPictureBytes } from "./kinds";
import type { FilePicture } from "./reading";

/** Signs that no text has: what stands between them says which picture stood there. */
const mark = /\ue000(\d+)\ue001/g;
const endings: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/svg+xml": "svg",
  "image/x-emf": "emf",
  "image/x-wmf": "wmf",
};

/** Keeps the places of the pictures of a document while its words are read, which know no pictures. */
export class PictureMarks {
  private readonly files: File[] = [];
  private bytes = 0;

  constructor(private readonly name: string) {}

  /** Puts marks in place of the pictures: those of a packed document, or those that an HTML file holds within itself. */
  set(document: Document, packed: PackedPicture[] | null): void {
    const words = document.createTreeWalker(document, 4 /* text nodes */);
    for (let node = words.nextNode(); node; node = words.nextNode())
      if (/[\ue000\ue001]/.test(node.nodeValue ?? ""))
        node.nodeValue = (node.nodeValue ?? "").replace(/[\ue000\ue001]/g, "");
    for (const image of document.querySelectorAll("img")) {
      const address = image.getAttribute("src") ?? "";
      const picture = packed ? packed[Number(address)] : pictureWithin(address);
      // Those too many stay pictures, and are counted as left out.
      const at = picture && this.hasRoomFor(picture) ? this.add(picture) : null;
      if (at !== null) image.replaceWith(`\ue000${at}\ue001`);
    }
  }

  private hasRoomFor({ bytes }: PackedPicture): boolean {
    return this.files.length < maxFilePictures && this.bytes + bytes.byteLength <= maxPictureBytes;
  }

  private add({ type, bytes }: PackedPicture): number | null {
    if (bytes.byteLength === 0) return null;
    this.bytes += bytes.byteLength;
    const ending = endings[type] ?? type.replace(/^image\//, "");
    const bare = this.name.replace(/\.[^.]+$/, "");
    const name = `${bare} ${this.files.length + 1}.${ending || "bin"}`;
    return this.files.push(new File([bytes], name, { type })) - 1;
  }

  /** Takes the marks out of what was read, and answers where the pictures stood. A picture never parts a block. */
  take(blocks: HTMLElement): FilePicture[] {
    const pictures: FilePicture[] = [];
    let after = 0;
    for (const block of [...blocks.children]) {
      const marks = [...(block.textContent ?? "").matchAll(mark)].map(([, at]) => Number(at));
      if (marks.length > 0) unmark(block);
      if (block.parentNode) after += 1;
      for (const at of marks) {
        const file = this.files[at];
        if (file) pictures.push({ file, after });
      }
    }
    return pictures;
  }
}

/** Takes the marks out of a block, and with them what holds nothing else. */
function unmark(block: Element): void {
  const words = document.createTreeWalker(block, 4 /* text nodes */);
  const texts: Text[] = [];
  for (let node = words.nextNode(); node; node = words.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    if (!text.data.includes("\ue000")) continue;
    text.data = text.data.replace(/^(?:\ue000\d+\ue001(?: · )?)+|(?: · | )?\ue000\d+\ue001/g, "");
    let emptied: Node = text;
    // A cell stays where it is, whatever stood in it.
    while (
      !emptied.textContent?.trim() &&
      emptied !== block.parentNode &&
      !/^T[DH]$/.test(emptied.nodeName)
    ) {
      const holder: Node | null = emptied.parentNode;
      holder?.removeChild(emptied);
      if (!holder) break;
      emptied = holder;
    }
  }
}

/** A picture that stands in its own address. */
function pictureWithin(address: string): PackedPicture | null {
  const [, type, code] = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(address) ?? [];
  if (!type || !code) return null;
  try {
    const letters = atob(code.replace(/\s/g, ""));
    return { type, bytes: Uint8Array.from(letters, (letter) => letter.charCodeAt(0)).buffer };
  } catch {
    return null;
  }
}
