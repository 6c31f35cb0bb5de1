import { z } from "zod";
import { type ComparedRun, compareTexts } from "@/newsroom/article/comparison";
import { EditionKey } from "@/newsroom/edition/rules";
import { line, lines } from "@/newsroom/input";
import type { Language } from "@/newsroom/language/rules";
import type { PartKind, PolicyPart } from "./parts";

/** Longest parts of a policy, in UTF-16 units. */
export const policyLimits = { essence: 400, text: 20_000, changes: 300 } as const;

const tooLong = "outlet.tooLong";

/**
 * A policy as its editor sends it, to be kept as a draft or given to readers; `version` counts the draft's saves and
 * `inForce` is the version of readers, as both were seen.
 */
export const PolicyToWrite = z.object({
  edition: EditionKey,
  verb: z.enum(["save", "publish"]),
  version: z.coerce.number().int().min(0),
  inForce: z.coerce.number().int().min(0),
  essence: lines(policyLimits.essence, { tooLong }),
  text: lines(policyLimits.text, { tooLong }),
  changes: line(policyLimits.changes, { tooLong }),
});
export type PolicyToWrite = z.output<typeof PolicyToWrite>;

const versionNumber = z.coerce.number().int().min(1).optional().catch(undefined);
/** Which edition's policy the desk is asked for, and which two versions of it to compare. */
export const PolicyWanted = z.object({
  edition: line(30).catch(""),
  from: versionNumber,
  to: versionNumber,
});

/** A version of an edition's policy. */
export type Policy = {
  version: number;
  essence: string;
  parts: PolicyPart[];
  /** What is other than in the version before. */
  changes: string;
  createdAt: Date;
};
/** What stands of it above the form of who comments. */
export type PolicyInShort = Pick<Policy, "version" | "essence">;
/** A version as lists name it. */
export type PolicyVersion = Pick<Policy, "version" | "changes" | "createdAt">;

/** What is written towards the next version. */
export type PolicyDraft = { version: number; essence: string; text: string; changes: string };

/** The paragraph on which a decision rests, in the version that was in force then. */
export type PolicyParagraph = { edition: string; version: number; key: number; text: string };

/** A part of two versions laid over each other. */
export type ComparedPart = { key: number; kind: PartKind; runs: ComparedRun[] };

const whole = (part: PolicyPart, kind: ComparedRun["kind"]): ComparedPart => ({
  key: part.key,
  kind: part.kind,
  runs: [{ kind, text: part.text }],
});

/** Two versions laid over each other, in the order of the later: each part with what came and went, and what is gone where it stood. */
export function compareParts(
  before: readonly PolicyPart[],
  after: readonly PolicyPart[],
  language: Language,
): ComparedPart[] {
  const olds = new Map(before.map((part) => [part.key, part]));
  const nows = new Set(after.map(({ key }) => key));
  const compared: ComparedPart[] = [];
  const gone = (from: number) => {
    for (const part of before.slice(from)) {
      if (nows.has(part.key)) return;
      compared.push(whole(part, "deleted"));
    }
  };
  gone(0);
  for (const part of after) {
    const old = olds.get(part.key);
    const { key, kind } = part;
    compared.push(
      old ? { key, kind, runs: compareTexts(old.text, part.text, language) } : whole(part, "inserted"),
    );
    if (old) gone(before.indexOf(old) + 1);
  }
  return compared;
}

/** Keys of the parts that stood in `before` and are not in `after`. */
export function goneKeys(before: readonly PolicyPart[], after: readonly PolicyPart[]): number[] {
  return before.filter(({ key }) => !after.some((part) => part.key === key)).map(({ key }) => key);
}
