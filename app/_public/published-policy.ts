"use cache";

import { isBuilding } from "@/db/env";
import { listPublishedFigures } from "@/newsroom/comment-figures/queries";
import type { PublicFigures } from "@/newsroom/comment-figures/rules";
import { getPublishedPolicy, listPublishedPolicies } from "@/newsroom/comment-policy/queries";
import type { PolicyInShort } from "@/newsroom/comment-policy/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { tag } from "@/newsroom/touched";
import { keepUnder } from "./keep";

/** A version of an edition's comment policy, the one in force where none is named, and all versions; null for none. */
export async function readPolicy(edition: EditionKey, version?: number) {
  keepUnder(tag.policy(edition));
  if (isBuilding()) return null;
  const [policy, versions] = await Promise.all([
    getPublishedPolicy(edition, version),
    listPublishedPolicies(edition),
  ]);
  return policy && { policy, versions };
}

/** What of the policy in force stands above the form of who comments. */
export async function readPolicyInShort(edition: EditionKey): Promise<PolicyInShort | null> {
  keepUnder(tag.policy(edition));
  const policy = isBuilding() ? null : await getPublishedPolicy(edition);
  return policy && { version: policy.version, essence: policy.essence };
}

/** What an edition tells of its comments, of every month that is over. */
export async function readFigures(edition: EditionKey): Promise<PublicFigures[]> {
  keepUnder(tag.commentFigures(edition));
  return isBuilding() ? [] : listPublishedFigures(edition);
}
