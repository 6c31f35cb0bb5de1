import { z } from "zod";
import { type Actor, can, type Right } from "@/newsroom/access";
import type { ListKind } from "@/newsroom/address/rules";
import type { ListedArticle } from "@/newsroom/article/listing";
import type { CommentInQueue } from "@/newsroom/comment/rules";
import { line, PageNumber } from "@/newsroom/input";
import type { Language } from "@/newsroom/language/rules";
import { longestSearch } from "@/newsroom/paging";
import type { LibraryPicture } from "@/newsroom/picture/rules";
import type { MarkedText } from "@/newsroom/search/highlights";
import type { Unit } from "@/newsroom/search/plan";
import { isStopWord } from "@/newsroom/search/stop-words";
import { wordsIn } from "@/newsroom/search/words";
import { type ListedUser, peoplePerPage } from "@/newsroom/user/rules";

/** What the desk finds, in the order of its page, and the right that shows each. */
export const deskGroups = {
  stories: "desk:open",
  pictures: "picture:read",
  comments: "comment:moderate",
  names: "topic:create",
  people: "user:manage",
} as const satisfies Record<string, Right>;
export type DeskGroup = keyof typeof deskGroups;
const groupNames = Object.keys(deskGroups) as DeskGroup[];

/** The groups that this person may search. */
export const groupsFor = (actor: Actor): DeskGroup[] =>
  groupNames.filter((group) => can(actor, deskGroups[group]));

/** What an address of a search asks for; nonsense in it is left out. `in`: one group, in pages. */
export const DeskSearchWanted = z.object({
  q: line(longestSearch).catch(""),
  in: z.enum(groupNames).optional().catch(undefined),
  page: PageNumber.catch(1),
});
export type DeskSearchWanted = z.output<typeof DeskSearchWanted>;

/** Stories that are weighed. */
export const mostFound = 200;
/** Of each group, beside the others and in a page of its own: as many as the list of people has. */
export const shownPerGroup = 5;
export const foundPerPage = peoplePerPage;

/** Path of a search in the desk. */
export function deskSearchPath({ q, in: group }: { q?: string; in?: DeskGroup } = {}): string {
  const given = Object.entries({ q, in: group }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? "/desk/search" : `/desk/search?${new URLSearchParams(given)}`;
}

/** A story with what was found in it, as it is written. */
export type FoundStory = { row: ListedArticle; headline: MarkedText; excerpt: MarkedText | null };
/** A section, topic or byline that the desk has a page for, or a standing page. */
export type FoundName = { kind: ListKind | "page"; text: string; path: string };

/** What was found of a group, and how much of it there is (counted as far as lists count). */
export type Found<Hit> = { hits: Hit[]; total: number };
export type DeskFindings = {
  stories?: Found<FoundStory>;
  pictures?: Found<LibraryPicture>;
  comments?: Found<CommentInQueue>;
  names?: Found<FoundName>;
  people?: Found<ListedUser>;
};

/** What a person may go to by its name, with the address of its page. */
export type Opening = { kind: "story" | "name" | "person"; text: string; path: string };
/** Of each kind that is offered while one types. */
export const openingsPerKind = 8;

/** Letters by which something is to be opened. */
export const OpeningsWanted = z.object({ q: line(longestSearch).catch("") });

/** Words of a query, what stands for each, and of those that are near. */
const mostAsked = 8;
const mostForms = 8;
const nearEnough = 0.6;
/** A trigram has three letters: what is shorter is found by no index. */
const fewestLetters = 3;

/**
 * For texts that are searched as they are written (captions, comments, names): for each word of a query, letters of which
 * a text has to hold some. They are those that were typed, without «ال», and the forms that stories know of it.
 */
export function lettersSought(query: string, language: Language, units: Unit[]): string[][] {
  const all = wordsIn(query, language).map(({ word }) => word);
  const telling = all.filter((word) => !isStopWord(word, language) && word.length >= fewestLetters);
  return (telling.length > 0 ? telling : all).slice(0, mostAsked).map((word) => {
    const bare = /^ال.{3,}/u.test(word) ? word.slice(2) : word;
    const forms = units
      .filter((unit) => unit.word === word)
      .flatMap((unit) => unit.forms)
      .filter(({ lexeme, weight }) => weight >= nearEnough && !lexeme.startsWith("#"))
      .map(({ lexeme }) => lexeme)
      .filter((lexeme) => lexeme.length >= fewestLetters && !lexeme.includes(bare));
    return [bare, ...new Set(forms)].slice(0, mostForms);
  });
}
