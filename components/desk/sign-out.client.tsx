"use client";
import type { ReactNode } from "react";
import { forgetAllWords } from "./editor/journal";

/** Signs out, and takes what this machine keeps of unfinished words with it: others may sit down here next. */
export function SignOut({ signOut, children }: { signOut: () => Promise<void>; children: ReactNode }) {
  return (
    <form action={signOut} onSubmit={() => forgetAllWords(localStorage)}>
      {children}
    </form>
  );
}
