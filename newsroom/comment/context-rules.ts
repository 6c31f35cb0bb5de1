import type { ListedSanction } from "@/newsroom/sanction/rules";
import type { CommentState } from "./rules";

/** A comment as it stands beside another one. */
export type CommentBeside = {
  id: string;
  name: string;
  text: string;
  state: CommentState;
  createdAt: Date;
  headline: string;
  reason: string | null;
};

/** What is known of who wrote a comment. */
export type PersonRecord = {
  name: string;
  email: string;
  /** Since when she has shown by mail that she is who she says; null while she has not. */
  confirmedAt: Date | null;
  /** Of her newest ones, whether these are all. */
  counts: Partial<Record<CommentState, number>>;
  isCountedWhole: boolean;
  /** Her newest ones, without the one that is looked at. */
  comments: CommentBeside[];
  /** Others who wrote from the same source on the same day. */
  sameSource: { name: string; email: string; count: number }[];
  sanctions: ListedSanction[];
};

export type CommentContext = {
  /** What it said before, until when, the newest first. */
  earlier: { version: number; text: string; until: Date }[];
  /** What it answers, from the beginning of its thread. */
  above: CommentBeside[];
  answers: CommentBeside[];
  person: PersonRecord | null;
  /** Near texts that were decided before, the nearest first. */
  similar: CommentBeside[];
};
