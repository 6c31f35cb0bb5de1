"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useActionState, useRef, useState } from "react";
import { itself } from "@/components/ui/action-form.client";
import { eraseWords, findUnsaved, forgetDevice, leaveWords } from "./editor/saving/signing-out";

const Question = dynamic(() => import("./sign-out-question.client").then((file) => file.SignOutQuestion));

type Props = {
  /** Its form holds `left` where words may be left on this machine that should not be. */
  signOut: (state: void, form: FormData) => Promise<void>;
  person: string;
  className?: string;
  children: ReactNode;
};

/** Signs out once everything is saved, or once somebody has said what becomes of the words that are not. */
export function SignOut({ signOut, person, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const left = useRef<HTMLInputElement>(null);
  const isDecided = useRef(false);
  const [, send] = useActionState<void, FormData>(signOut, undefined, itself);
  const [unsaved, setUnsaved] = useState<string[] | null>(null);
  const [isNotKept, setNotKept] = useState(false);

  async function erase(headlines: string[]) {
    const isErased = await eraseWords(person);
    // A machine without storage confirms nothing: of words that were never seen there nothing is said.
    await go(!isErased && headlines.length > 0);
  }
  async function keep() {
    if (await leaveWords()) await go(false);
    else setNotKept(true);
  }
  async function go(mayBeLeft: boolean) {
    isDecided.current = true;
    setUnsaved(null);
    await forgetDevice();
    if (left.current && mayBeLeft) left.current.value = "1";
    form.current?.requestSubmit();
  }
  async function look() {
    const headlines = await findUnsaved(person);
    setNotKept(false);
    if (headlines.length > 0) setUnsaved(headlines);
    else await erase(headlines);
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
      <input ref={left} type="hidden" name="left" defaultValue="" />
      {children}
      {unsaved && (
        <Question
          headlines={unsaved}
          isNotKept={isNotKept}
          onKeep={keep}
          onErase={() => erase(unsaved)}
          onStay={() => setUnsaved(null)}
        />
      )}
    </form>
  );
}
