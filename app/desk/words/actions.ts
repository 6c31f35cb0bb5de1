"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deskStoryPath } from "@/newsroom/address/rules";
import { createArticle, StoryFromWords } from "@/newsroom/article/creating";

/** Makes a story of words whose own story is closed to who wrote them. */
export const createFromWordsAction = formAction(StoryFromWords, createArticle, ({ result }) =>
  redirect(`${deskStoryPath(result.id)}/edit`),
);
