import { z } from "zod";
import type { ListKind } from "@/newsroom/address/rules";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";

/** Lines that one file may have, and its bytes at the most (the door's limit of a file). */
export const importLimits = { lines: 100_000, megabytes: 25 } as const;
/** Steps from one old address to the next before a page is reached. */
export const longestChain = 20;
/** Redirects, and lines of a file, on one page of the desk. */
export const redirectsPerPage = 50;

const address = line(2_000, { missing: "redirect.missing", tooLong: "redirect.tooLong" });

export const RedirectToAdd = z.object({ from: address, to: address });
export type RedirectToAdd = z.output<typeof RedirectToAdd>;
export const RedirectToChange = z.object({ id: z.uuid(), to: address });
export type RedirectToChange = z.output<typeof RedirectToChange>;
export const RedirectChosen = z.object({ id: z.uuid() });
export type RedirectChosen = z.output<typeof RedirectChosen>;
/** A file as who sends it names it: the id is hers, so that she can ask how far it is. */
export const FileToImport = z.object({ id: z.uuid(), fileName: line(200).default("") });
export type FileToImport = z.output<typeof FileToImport>;

/** The pages that readers have, as far as old addresses and their targets can name them; lists by `edition/kind/slug`, also former ones. */
export type KnownPages = { editions: Edition[]; lists: Map<string, KnownList> };
export type KnownList = { kind: ListKind; id: string; edition: EditionKey };

/** Where an old address leads; `entries` are those of the list that may stand for another old one. */
export type Target =
  | { kind: "story"; articleId: string }
  | { kind: "list"; list: KnownList }
  | { kind: "page"; path: string }
  | { kind: "url"; url: string }
  | { kind: "old"; entries: string[] };

/** Why a line is not taken. */
export const refusals = [
  /** The old address is none. */
  "notAddress",
  /** A page of ours stands there. */
  "hasPage",
  /** The target is no address. */
  "targetNotAddress",
  /** Nothing of ours is there. */
  "targetUnknown",
  /** It leads back to itself, or over too many others. */
  "loop",
  /** It is in the list, with another target. */
  "taken",
  /** An earlier line of the file has it, with another target. */
  "clash",
  /** It is no line of two addresses. */
  "notLine",
] as const;
export type Refusal = (typeof refusals)[number];

/** A redirect as the desk shows it; `target` is an address, absolute only where it is somebody else's. */
export type ListedRedirect = {
  id: string;
  address: string;
  target: string;
  /** What the target is called, where it has a name. */
  title: string | null;
};

/** How a file was taken, or is being. `isBroken`: it ended without an end, and nothing of it was taken. */
export type RedirectImport = {
  id: string;
  fileName: string;
  createdAt: Date;
  finishedAt: Date | null;
  isBroken: boolean;
  lines: number;
  added: number;
  known: number;
  refused: number;
};

export type RefusedLine = { line: number; problem: Refusal; otherLine: number | null; given: string };
