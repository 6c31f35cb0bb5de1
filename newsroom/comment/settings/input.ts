import { z } from "zod";
import { normalizeEmail } from "@/newsroom/email";
import { line, lines } from "@/newsroom/input";
import { isShortId } from "@/newsroom/short-id";
import { checkNames } from "../verdicts";
import {
  CommentRule,
  commentModes,
  domainLimits,
  domainLists,
  mayBe,
  numberBounds,
  numberSettings,
  ruleScopes,
  type SettableCheck,
  strictnesses,
} from "./rules";

/** Letters of a list of domains, as it is typed. */
const longestDomains = domainLimits.count * 40;

/** Which place of the newsroom is meant; the id is an edition's key, or that of a section, a story or a commenter. */
export const PlaceWanted = z.object({
  scope: z.enum(ruleScopes).catch("site"),
  id: line(60).catch(""),
  /** Mail of a person who is looked for. */
  mail: line(254).catch("").transform(normalizeEmail),
});
export type PlaceWanted = z.output<typeof PlaceWanted>;

/** An empty choice says nothing: what holds comes from a wider place. */
const choice = <const Value extends string>(values: readonly Value[]) =>
  z.union([z.literal("").transform(() => undefined), z.enum(values, "commentRule.choice")]).optional();

const numberIn = (name: (typeof numberSettings)[number]) => {
  const { min, max } = numberBounds[name];
  return line(20)
    .transform((typed) => (typed === "" ? undefined : Number(typed)))
    .refine(
      (value) => value === undefined || (Number.isInteger(value) && value >= min && value <= max),
      "commentRule.number",
    )
    .optional();
};

const Numbers = z.object(
  Object.fromEntries(numberSettings.map((name) => [name, numberIn(name)])) as Record<
    (typeof numberSettings)[number],
    ReturnType<typeof numberIn>
  >,
);

/** Domains in lines, or parted by spaces and commas; «@» before them is no part of them. */
const domains = lines(longestDomains, { tooLong: "commentRule.domainsTooMany" })
  .transform((typed) => [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,،;]+/u)
        .map((each) => each.replace(/^@/u, ""))
        .filter(Boolean),
    ),
  ])
  .optional();

const without = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const Typed = z.object({
  scope: z.enum(ruleScopes),
  id: line(60).default(""),
  /** The version that was seen; 0 for a place of which nothing was said. */
  version: z.coerce.number().int().min(0),
  mode: choice(commentModes),
  numbers: Numbers.default({} as z.output<typeof Numbers>),
  strictness: z.partialRecord(z.enum(checkNames), choice(strictnesses)).default({}),
  /** Checks by name, in lines or parted by commas. */
  order: z.partialRecord(z.enum(checkNames), line(4)).default({}),
  lists: z.record(z.uuid(), choice(["on", "off"])).default({}),
  domains: z
    .object({ domainsRefused: domains, domainsHeld: domains, domainsThrowaway: domains })
    .partial()
    .default({}),
  isTrusted: choice(["yes", "no"]),
});

/** The names of checks by the numbers that were typed beside them; those without one keep the usual order. */
function orderFrom(places: z.output<typeof Typed>["order"]) {
  return Object.entries(places)
    .filter(([, place]) => place !== undefined && /^\d{1,2}$/u.test(place))
    .toSorted(([, one], [, other]) => Number(one) - Number(other))
    .map(([check]) => check);
}

/** What is to be said of comments at a place; what is left empty says nothing. */
export const RuleToSet = Typed.transform((typed, context) => {
  const order = orderFrom(typed.order);
  const lists = Object.entries(typed.lists).flatMap(([id, said]) => (said ? [[id, said === "on"]] : []));
  const strictness = Object.entries(without(typed.strictness)).filter(
    ([check, said]) =>
      Object.hasOwn(mayBe, check) && (mayBe[check as SettableCheck] as readonly unknown[]).includes(said),
  );
  const kept = domainLists.filter((name) => (typed.domains[name]?.length ?? 0) > 0);
  const given = without({
    mode: typed.mode,
    ...typed.numbers,
    strictness: strictness.length > 0 ? Object.fromEntries(strictness) : undefined,
    order: order.length > 0 ? order : undefined,
    lists: lists.length > 0 ? Object.fromEntries(lists) : undefined,
    ...Object.fromEntries(kept.map((name) => [name, typed.domains[name]])),
    isTrusted: typed.isTrusted === undefined ? undefined : typed.isTrusted === "yes",
  });
  const rule = CommentRule.safeParse(given);
  if (rule.success) return { scope: typed.scope, id: typed.id, version: typed.version, rule: rule.data };
  for (const { path, message } of rule.error.issues) {
    const [field] = path.map(String);
    const isDomains = domainLists.some((name) => name === field);
    context.addIssue({ code: "custom", path: isDomains ? ["domains", field ?? ""] : [field ?? ""], message });
  }
  return z.NEVER;
});
export type RuleToSet = z.output<typeof RuleToSet>;

/** Whether `id` can name a place of this kind. */
export function namesPlace({ scope, id }: Pick<RuleToSet, "scope" | "id">): boolean {
  if (scope === "site") return id === "";
  if (scope === "edition") return id !== "";
  return scope === "story" ? isShortId(id) : z.uuid().safeParse(id).success;
}
