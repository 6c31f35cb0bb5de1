"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { useSentAction } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Sentence } from "@/components/ui/words";
import type { FrontSaved } from "@/newsroom/front/rules";

type Props = {
  action: FormAction<FrontSaved>;
  frontId: string;
  version: number;
  label: string;
  children: ReactNode;
};

/**
 * Everything that is done to a draft by a button: one form, whose pressed button says what. The answer is said, and the
 * button keeps the focus wherever its card went.
 */
export function ComposeForm({ action, frontId, version, label, children }: Props) {
  const [answer, send] = useSentAction(action);
  const pressed = useRef("");
  useEffect(() => {
    if (answer.turn > 0 && pressed.current !== "") document.getElementById(pressed.current)?.focus();
  }, [answer.turn]);
  return (
    <form
      action={send}
      aria-label={label}
      onClickCapture={({ target }) => {
        const button = target instanceof Element ? target.closest("button") : null;
        if (button) pressed.current = button.id;
      }}
    >
      <input type="hidden" name="frontId" value={frontId} />
      <input type="hidden" name="version" value={version} />
      <div role="status" className="sticky top-0 z-10 empty:hidden">
        {answer.message ? (
          <div className="mb-3 bg-paper">
            <Notice key={answer.turn} tone={answer.ok ? "ok" : "alert"}>
              <Sentence text={answer.message} />
            </Notice>
          </div>
        ) : null}
      </div>
      {children}
    </form>
  );
}
