"use client";
import type { ReactNode } from "react";
import { forgetAllWords } from "./editor/saving/journal";

type Props = { signOut: () => Promise<void>; className?: string; children: ReactNode };

/** Signs out, and takes what this machine keeps of unfinished words with it: others may sit down here next. */
export function SignOut({ signOut, className, children }: Props) {
  return (
    <form action={signOut} className={className} onSubmit={() => forgetAllWords(localStorage)}>
      {children}
    </form>
  );
}
