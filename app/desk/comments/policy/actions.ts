"use server";
import { refresh } from "next/cache";
import { formAction } from "@/app/form-action";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { writePolicy } from "@/newsroom/comment-policy/commands";
import { PolicyToWrite } from "@/newsroom/comment-policy/rules";

const write = formAction(PolicyToWrite, writePolicy, ({ input, language }) =>
  texts(language, "policy")(`desk.done.${input.verb}`),
);

/** After a refusal the page is drawn anew too: what a colleague saved is then shown beside what was typed. */
export const writePolicyAction: FormAction<void> = async (state, form) => {
  const answer = await write(state, form);
  if (!answer.ok) refresh();
  return answer;
};
