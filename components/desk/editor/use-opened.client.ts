"use client";
import { useState } from "react";

/** What lies over the words. */
export type Opened =
  | "help"
  | "conflict"
  | "signIn"
  | "link"
  | "picture"
  | "gallery"
  | "embed"
  | "leadPicture"
  | "style"
  | "notes"
  /** A note on what is selected is asked for: the list of notes begins it. */
  | "note"
  | "details"
  | "whereabouts"
  | "history"
  | "find"
  | "replace"
  | null;

/** What is open on the surface. Notes, details and the story's preview stand in one place: each makes way for the others. */
export function useOpened() {
  const [opened, setOpened] = useState<Opened>(null);
  const [isBeside, setBeside] = useState(false);
  return {
    opened,
    open: (next: Opened) => {
      setOpened(next);
      if (next === "notes" || next === "details") setBeside(false);
    },
    /** Whether the story stands beside its words as readers would have it. */
    isBeside,
    setBeside: (next: boolean) => {
      setBeside(next);
      if (next && (opened === "notes" || opened === "details")) setOpened(null);
    },
  };
}
