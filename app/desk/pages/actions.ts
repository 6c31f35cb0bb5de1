"use server";
import { refresh } from "next/cache";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import type { FormAction } from "@/components/ui/form-state";
import { savePage } from "@/newsroom/page/commands";
import { PageForm } from "@/newsroom/page/rules";

const save = formAction(PageForm, savePage, said("pages.saved"));

/** After a refusal the page is drawn anew too: somebody else's version is then shown beside what was typed. */
export const savePageAction: FormAction<{ version: number }> = async (state, form) => {
  const answer = await save(state, form);
  if (!answer.ok) refresh();
  return answer;
};
