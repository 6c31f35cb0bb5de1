"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useActionState, useRef, useState } from "react";
import { itself } from "@/components/ui/action-form.client";
import { listKept, removeKept } from "./editor/saving/journal";
import { closeSittings, flushSittings, unsavedHeadlines } from "./editor/saving/sitting";
import { headlineOf } from "./kept-words/kept-text";

const Question = dynamic(() => import("./sign-out-question.client").then((file) => file.SignOutQuestion));

type Props = { signOut: () => Promise<void>; person: string; className?: string; children: ReactNode };

/** Milliseconds that signing out waits for the last save. */
const patience = 4000;

/** Signs out once everything is saved, or once somebody has said what becomes of the words that are not. */
export function SignOut({ signOut, person, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isDecided = useRef(false);
  const [, send] = useActionState<void>(signOut, undefined, itself);
  const [unsaved, setUnsaved] = useState<string[] | null>(null);

  async function leave(isForgotten: boolean) {
    await closeSittings(isForgotten);
    if (isForgotten) await listKept(person).then(removeKept, () => {});
    isDecided.current = true;
    setUnsaved(null);
    form.current?.requestSubmit();
  }
  async function look() {
    await Promise.race([flushSittings(), new Promise((resolve) => setTimeout(resolve, patience))]);
    const kept = await listKept(person).catch(() => []);
    const headlines = [...new Set([...unsavedHeadlines(), ...kept.map(headlineOf)])];
    if (headlines.length > 0) setUnsaved(headlines);
    else void leave(true);
  }
  return (
    <form
      ref={form}
      action={send}
      className={className}
      onSubmit={(event) => {
        if (isDecided.current) return;
        event.preventDefault();
        void look();
      }}
    >
      {children}
      {unsaved && <Question headlines={unsaved} onLeave={leave} onStay={() => setUnsaved(null)} />}
    </form>
  );
}
