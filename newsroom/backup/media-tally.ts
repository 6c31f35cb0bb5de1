import { createHash } from "node:crypto";

/** Counts files as they come, with one hash over the names and contents of all, so that a list of a million fits anywhere. */
export class MediaTally {
  private readonly hash = createHash("sha256");
  private files = 0;
  private bytes = 0;

  add(key: string, content: Uint8Array): void {
    const digest = createHash("sha256").update(content).digest("hex");
    this.hash.update(`${key}\0${content.length}\0${digest}\n`);
    this.files++;
    this.bytes += content.length;
  }

  result(): { files: number; bytes: number; sha256: string } {
    return { files: this.files, bytes: this.bytes, sha256: this.hash.copy().digest("hex") };
  }
}
