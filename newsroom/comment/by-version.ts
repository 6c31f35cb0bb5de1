/** Keeps what is made of rows, by an id, for as long as their version is the same: whoever changes the rows counts it up. */
export class ByVersion<Made> {
  private readonly kept = new Map<string, { version: number; made: Promise<Made> }>();

  /** What was made of this version, or is now. Whoever reads the version before the rows never keeps older ones for newer. */
  get(id: string, version: number, make: () => Promise<Made>): Promise<Made> {
    const known = this.kept.get(id);
    if (known?.version === version) return known.made;
    const made = make();
    this.kept.set(id, { version, made });
    // What failed is made again by who asks next.
    made.catch(() => {
      if (this.kept.get(id)?.made === made) this.kept.delete(id);
    });
    return made;
  }
}
