import { z } from "zod";
import { type CheckName, checkNames } from "../verdicts";
import { throwawayDomains } from "./throwaway";

/** When readers get what is sent: after a moderator has read it, at once where nothing holds it, or nothing is taken. */
export const commentModes = ["before", "after", "closed"] as const;

/** What a check does with what it finds; `off` does not look. */
export const strictnesses = ["off", "warn", "hold", "refuse"] as const;
export type Strictness = (typeof strictnesses)[number];

/** How strict each check may be made; the first is what it is where nobody says. Checks that are not here are as they are. */
export const mayBe = {
  honeypot: ["refuse", "hold"],
  domain: ["hold", "off", "refuse"],
  repeat: ["hold", "off", "refuse"],
  signature: ["hold", "off", "refuse"],
  protectedName: ["refuse", "off", "hold"],
  links: ["hold", "off", "warn", "refuse"],
  spoofing: ["hold", "off", "warn", "refuse"],
  personalData: ["warn", "off", "hold", "refuse"],
  shouting: ["warn", "off", "hold", "refuse"],
  language: ["hold", "off", "warn", "refuse"],
  speed: ["hold", "off", "refuse"],
  history: ["hold", "off", "refuse"],
  newcomer: ["hold", "off"],
} as const satisfies Partial<Record<CheckName, readonly [Strictness, ...Strictness[]]>>;
export type SettableCheck = keyof typeof mayBe;

/** What numbers there are, with the fewest, the most, and what holds where nobody says. */
export const numberBounds = {
  /** 0 never. */
  closesAfterDays: { min: 0, max: 3650, usual: 0 },
  /** More links than this are refused. */
  maxLinks: { min: 0, max: 20, usual: 2 },
  /** Nobody writes a comment in less. */
  fewestSeconds: { min: 0, max: 60, usual: 3 },
  /** Comments that one source may send in so many seconds. */
  ratePoints: { min: 1, max: 100, usual: 10 },
  rateSeconds: { min: 60, max: 86_400, usual: 600 },
  /** The same words again within so many minutes are a repeat. */
  repeatMinutes: { min: 1, max: 1440, usual: 6 },
  /** So much of two texts in common makes one the repeat of the other. */
  repeatPercent: { min: 50, max: 100, usual: 60 },
  /** Somebody is new until so many of hers were approved. */
  newcomerApproved: { min: 0, max: 20, usual: 2 },
  historyDays: { min: 1, max: 90, usual: 7 },
  historyPercent: { min: 1, max: 100, usual: 30 },
  /** Fewer decisions than this tell nothing. */
  historyFewest: { min: 1, max: 50, usual: 3 },
} as const;
export type NumberSetting = keyof typeof numberBounds;
export const numberSettings = Object.keys(numberBounds) as NumberSetting[];

/** Domains in one list at the most, and letters of one. */
export const domainLimits = { count: 2_000, length: 253 } as const;
export const domainLists = ["domainsRefused", "domainsHeld", "domainsThrowaway"] as const;
export type DomainList = (typeof domainLists)[number];

const Domain = z
  .string()
  .max(domainLimits.length, "commentRule.domainWrong")
  .regex(
    /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/,
    "commentRule.domainWrong",
  );
const Domains = z.array(Domain).max(domainLimits.count, "commentRule.domainsTooMany");

const numbers = Object.fromEntries(
  numberSettings.map((name) => {
    const { min, max } = numberBounds[name];
    return [name, z.int("commentRule.number").min(min, "commentRule.number").max(max, "commentRule.number")];
  }),
) as Record<NumberSetting, z.ZodInt>;

/** What is said at one place of the newsroom; what it does not say comes from the next wider one. */
export const CommentRule = z
  .object({
    mode: z.enum(commentModes),
    ...numbers,
    strictness: z.partialRecord(z.enum(checkNames), z.enum(strictnesses)),
    /** Checks in the order in which they run; those that it does not name follow in the usual one. */
    order: z.array(z.enum(checkNames)).max(checkNames.length),
    /** Word lists by id: looked into or not, whatever the list itself says. */
    lists: z.record(z.uuid(), z.boolean()),
    domainsRefused: Domains,
    domainsHeld: Domains,
    domainsThrowaway: Domains,
    /** Said of a person alone: what she writes is with readers at once, where nothing holds it. */
    isTrusted: z.boolean(),
  })
  .partial();
export type CommentRule = z.output<typeof CommentRule>;

/** All that is asked of a comment, at its place. */
export type CommentSettings = Required<CommentRule>;

/** What holds where nobody has said anything. */
export const usualSettings: CommentSettings = {
  mode: "before",
  ...(Object.fromEntries(numberSettings.map((name) => [name, numberBounds[name].usual])) as Record<
    NumberSetting,
    number
  >),
  strictness: {},
  order: [],
  lists: {},
  domainsRefused: [],
  domainsHeld: [],
  domainsThrowaway: [...throwawayDomains],
  isTrusted: false,
};

/** From the widest place to the most particular one. */
export const ruleScopes = ["site", "edition", "section", "story", "person"] as const;
export type RuleScope = (typeof ruleScopes)[number];

/**
 * The settings that `rules`, from the widest to the most particular one, come to: of each field what the most particular
 * one says; strictness check by check, word lists list by list.
 */
export function settingsOf(rules: readonly CommentRule[]): CommentSettings {
  return {
    ...Object.assign({}, usualSettings, ...rules),
    strictness: Object.assign({}, ...rules.map(({ strictness }) => strictness)),
    lists: Object.assign({}, ...rules.map(({ lists }) => lists)),
  };
}

/** How strict a check is by these settings; null for one that is as it is. */
export function strictnessOf(
  check: CheckName,
  { strictness }: Pick<CommentSettings, "strictness">,
): Strictness | null {
  if (!Object.hasOwn(mayBe, check)) return null;
  const allowed: readonly Strictness[] = mayBe[check as SettableCheck];
  const said = strictness[check];
  return (said && allowed.includes(said) ? said : allowed[0]) ?? null;
}

/** The checks in the order in which they run: the length first, since the others read the text at length, approvals last. */
export function orderOf({ order }: Pick<CommentSettings, "order">): CheckName[] {
  const approving: readonly CheckName[] = ["trusted", "afterPublication"];
  const named = [...new Set<CheckName>([...order, ...checkNames])];
  const isBetween = (check: CheckName) => check !== "length" && !approving.includes(check);
  return ["length", ...named.filter(isBetween), ...approving];
}

/** In which of the lists the domain of a mail address stands, itself or one above it. */
export function domainKindOf(
  email: string,
  lists: Pick<CommentSettings, DomainList>,
): "refused" | "held" | "throwaway" | null {
  const labels = email
    .slice(email.lastIndexOf("@") + 1)
    .toLowerCase()
    .split(".");
  const domains = labels.map((_, at) => labels.slice(at).join("."));
  const isIn = (list: readonly string[]) => domains.some((each) => list.includes(each));
  if (isIn(lists.domainsRefused)) return "refused";
  if (isIn(lists.domainsHeld)) return "held";
  return isIn(lists.domainsThrowaway) ? "throwaway" : null;
}

/** Whether comments of a story are closed by its settings; `publishedAt` is when readers had it first. */
export function isClosedBy(
  { mode, closesAfterDays }: Pick<CommentSettings, "mode" | "closesAfterDays">,
  publishedAt: Date,
  now: Date,
): boolean {
  if (mode === "closed") return true;
  const end = closingOf({ closesAfterDays }, publishedAt);
  return end !== null && now.getTime() >= end.getTime();
}

/** When comments of a story close by themselves; null for never. */
export function closingOf(
  { closesAfterDays }: Pick<CommentSettings, "closesAfterDays">,
  publishedAt: Date,
): Date | null {
  return closesAfterDays === 0 ? null : new Date(publishedAt.getTime() + closesAfterDays * 86_400_000);
}
