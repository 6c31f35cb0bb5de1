import { environment } from "@/db/env";
import { texts } from "@/messages/texts";
import { policyPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import { partAnchor } from "./parts";
import { listParagraphsOfUnscoped } from "./queries";

type Decision = { edition: string; decidedAt: Date | null; paragraphKey: number | null };

/** For letters: where the paragraph stands on which a decision rests, as it was in force then; else the policy. */
export async function policyLink(language: Language, decision: Decision) {
  const [rests] = await listParagraphsOfUnscoped([decision]);
  const { edition } = decision;
  const path = rests ? `${policyPath(edition, rests.version)}#${partAnchor(rests.key)}` : policyPath(edition);
  return {
    href: environment().SITE_URL + path,
    label: texts(language, "policy")(rests ? "paragraph" : "whole"),
  };
}
