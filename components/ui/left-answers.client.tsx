"use client";
import { createContext, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import type { FormState } from "./form-state";
import { Notice } from "./notice";
import { Sentence } from "./words";

/** Takes the answer of a form that is not there any more to show it. */
export const LeftAnswerContext = createContext<(answer: FormState) => void>(() => {});

/**
 * Shows and says, above the page, what was answered to forms that went meanwhile: a row leaves its list with what was
 * done to it. The words stay until they are closed or others come.
 */
export function LeftAnswers({ close, children }: { close: string; children: ReactNode }) {
  const [left, setLeft] = useState<FormState | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pressed button went too: without a place of its own the keyboard would begin at the top again.
    if (left && document.activeElement === document.body) notice.current?.focus();
  }, [left]);
  return (
    <LeftAnswerContext value={setLeft}>
      <div role="status" className="sticky top-0 z-10 empty:hidden">
        {left ? (
          <div ref={notice} tabIndex={-1} className="mb-6 bg-paper">
            <Notice tone={left.ok ? "ok" : "alert"}>
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                <Sentence text={left.message ?? ""} />
                <Button variant="plain" onClick={() => setLeft(null)}>
                  {close}
                </Button>
              </div>
            </Notice>
          </div>
        ) : null}
      </div>
      {children}
    </LeftAnswerContext>
  );
}
