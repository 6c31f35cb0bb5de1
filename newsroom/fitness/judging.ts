import type { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import type { FieldProblem } from "@/newsroom/errors";
import { type CheckName, checkNames, checkOf, type Facts, type Severity, severities } from "./checks";
import { eachOnce, type Found } from "./found";

/** How an edition's editors want each check; what they have not said is as the table says. */
export type Strictness = Partial<Record<CheckName, Severity>>;
/** What is left as it is in a story. */
/** What was left as it is; one `isByPublisher` holds also where its check stands in the way. */
export type Passed = { check: string; words: string; isByPublisher: boolean };

/** A finding with what it does. */
export type Finding = Found & { check: CheckName; severity: Exclude<Severity, "off"> };

/** What a check does in an edition: never less than its row allows, whatever is stored. */
export function severityOf(name: CheckName, strictness: Strictness): Severity {
  const { normally, mildest } = checkOf(name);
  const wanted = strictness[name] ?? normally;
  return severities.indexOf(wanted) < severities.indexOf(mildest) ? mildest : wanted;
}

const fields = ["headline", "standfirst", "dateline", "slug", "sectionId", "topicIds", "bylineIds"];
const placeOf = (field: string) => {
  const block = /^body\.(\d+)$/.exec(field)?.[1];
  if (block !== undefined) return 100 + Number(block);
  return field === "leadPicture" ? 99 : field === "body" ? 100 : fields.indexOf(field);
};

/** Whether a finding is none of those that were passed, or may have been. */
const isMinded =
  (passed: readonly Passed[] | "passable") =>
  ({ check, words, severity }: Finding): boolean => {
    const holds = (one: Passed) =>
      one.check === check && one.words === words && (severity !== "block" || one.isByPublisher);
    return checkOf(check).isPassable !== true || (passed !== "passable" && !passed.some(holds));
  };

/**
 * Everything in a story that its edition minds, in the order of its places, without what was passed; `passable`: without
 * everything that might have been.
 */
export function findingsIn(
  content: ArticleContent,
  facts: Facts,
  strictness: Strictness,
  passed: readonly Passed[] | "passable" = [],
): Finding[] {
  const found = checkNames.flatMap((check): Finding[] => {
    const severity = severityOf(check, strictness);
    if (severity === "off") return [];
    return checkOf(check)
      .find(content, facts)
      .map((found) => ({ ...found, check, severity }))
      .filter(isMinded(passed));
  });
  return eachOnce(found).sort((one, other) => placeOf(one.field) - placeOf(other.field));
}

/** Which fields of a story name something that has no name in its edition; `nameless`: ids of those. */
export function unnamedIn(
  { sectionId, bylineIds }: Pick<ArticleContent, "sectionId" | "bylineIds">,
  nameless: readonly string[],
): Facts["unnamed"] {
  const isNameless = (id: string) => nameless.includes(id);
  return [
    ...(sectionId !== null && isNameless(sectionId) ? (["sectionId"] as const) : []),
    ...(bylineIds.some(isNameless) ? (["bylineIds"] as const) : []),
  ];
}

/** Checks of any words that readers get, also where they are no story's. */
const ofWords: readonly CheckName[] = ["deskLink", "telephone", "mail", "coordinates"];

/** What an edition minds in words that stand beside stories, such as those on a front. */
export function findingsInWords(
  words: readonly { field: string; text: string }[],
  siteUrl: string,
  strictness: Strictness,
  passed: readonly Passed[] = [],
): Finding[] {
  const facts: Facts = { siteUrl, uncleared: new Map(), unnamed: [] };
  const found = words.flatMap(({ field, text }) =>
    ofWords.flatMap((check): Finding[] => {
      const severity = severityOf(check, strictness);
      if (severity === "off") return [];
      const found = checkOf(check).find({ ...emptyContent, standfirst: text }, facts);
      return found.map((one) => ({ ...one, field, check, severity })).filter(isMinded(passed));
    }),
  );
  return eachOnce(found);
}

/** Those that stand in the way of readers. */
export function blockingOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === "block");
}

/** What the desk says of findings: those that stand in the way, and those that are only to be seen. */
export function partedOf(findings: readonly Finding[]): { blocking: Finding[]; warnings: Finding[] } {
  return {
    blocking: blockingOf(findings),
    warnings: findings.filter(({ severity }) => severity === "warn"),
  };
}

/** A finding as a problem with its place. */
export function problemOf({ check, field, messageKey = check, values, words }: Finding): FieldProblem {
  return { field, messageKey, values: { ...(words !== undefined && { words }), ...values } };
}
