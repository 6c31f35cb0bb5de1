/** Guarantee: of what comes from outside only so much is held for one owner and for all, and what is new gets in. */

type Held = { owner: string; weight: number };
type Own<Thing> = { things: Set<Thing>; weight: number };

/** Holds things that came from somebody. Beyond either bound those that were quiet longest are dropped for the new one. */
export class Room<Thing> {
  /** In the order in which they were last heard of. */
  private held = new Map<Thing, Held>();
  private own = new Map<string, Own<Thing>>();
  private weight = 0;

  constructor(
    private readonly ofOne: number,
    private readonly ofAll: number,
    private readonly drop: (thing: Thing) => void,
  ) {}

  /** Takes in a thing, or hears of it again. Where no weight is given each is one. */
  enter(owner: string, thing: Thing, weight = 1): void {
    this.leave(thing);
    const own = this.own.get(owner) ?? { things: new Set(), weight: 0 };
    this.own.set(owner, own);
    this.held.set(thing, { owner, weight });
    own.things.add(thing);
    own.weight += weight;
    this.weight += weight;
    while (own.weight > this.ofOne) this.dropFirst(own.things.keys());
    while (this.weight > this.ofAll) this.dropFirst(this.held.keys());
  }

  leave(thing: Thing): void {
    const { owner, weight } = this.held.get(thing) ?? { owner: "", weight: 0 };
    const own = this.own.get(owner);
    if (!own || !this.held.delete(thing)) return;
    this.weight -= weight;
    own.weight -= weight;
    own.things.delete(thing);
    if (own.things.size === 0) this.own.delete(owner);
  }

  /** How much is held of an owner. */
  countOf(owner: string): number {
    return this.own.get(owner)?.weight ?? 0;
  }

  private dropFirst(things: Iterator<Thing>): void {
    const { value } = things.next();
    this.leave(value);
    this.drop(value);
  }
}
