/** Guarantee: of what comes from outside only so much is held for one owner and for all, and what is new gets in. */

/** Holds things that came from somebody. Beyond either bound the one that was quiet longest is dropped for the new one. */
export class Room<Thing> {
  /** In the order in which they were last heard of. */
  private owners = new Map<Thing, string>();
  private own = new Map<string, Set<Thing>>();

  constructor(
    private readonly ofOne: number,
    private readonly ofAll: number,
    private readonly drop: (thing: Thing) => void,
  ) {}

  /** Takes in a thing, or hears of it again. */
  enter(owner: string, thing: Thing): void {
    this.leave(thing);
    const own = this.own.get(owner) ?? new Set();
    this.own.set(owner, own.add(thing));
    this.owners.set(thing, owner);
    if (own.size > this.ofOne) this.dropFirst(own.keys());
    else if (this.owners.size > this.ofAll) this.dropFirst(this.owners.keys());
  }

  leave(thing: Thing): void {
    const owner = this.owners.get(thing) ?? "";
    const own = this.own.get(owner);
    this.owners.delete(thing);
    own?.delete(thing);
    if (own?.size === 0) this.own.delete(owner);
  }

  /** How many are held of an owner. */
  countOf(owner: string): number {
    return this.own.get(owner)?.size ?? 0;
  }

  private dropFirst(things: Iterator<Thing>): void {
    const { done, value } = things.next();
    if (done) return;
    this.leave(value);
    this.drop(value);
  }
}
