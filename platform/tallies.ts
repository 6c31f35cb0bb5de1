/** What a process counts of what people do, in plain numbers: one addition each, whether anybody asks or not. */
const tallyNames = ["search_site", "search_desk", "save", "sign_in_refused"] as const;
type TallyName = (typeof tallyNames)[number];
type Tallies = Record<TallyName, number>;

// Door and application are loaded apart in one process: what one counts the other tells.
const holder = globalThis as { warraqTallies?: Tallies };
holder.warraqTallies ??= { search_site: 0, search_desk: 0, save: 0, sign_in_refused: 0 };
const counted = holder.warraqTallies;

/** Counts one more. */
export function tally(name: TallyName): void {
  counted[name] += 1;
}

/** How often each was counted since the start of this process. */
export const tallies = (): Readonly<Tallies> => counted;
