"use client";
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { useSentAction } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Sentence } from "@/components/ui/words";
import type { FrontChange } from "@/newsroom/front/changing";
import type { Dragged } from "@/newsroom/front/dropping";
import type { FrontSaved } from "@/newsroom/front/rules";

type Board = {
  fields: ReactNode;
  send: (form: FormData) => void;
  dragged: Dragged | null;
  setDragged: (dragged: Dragged | null) => void;
  /** Does to the draft what letting go means, and then gives the focus to the first of these that is there. */
  letGo: (change: FrontChange | null, focus: string[]) => void;
};

const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error("a draft is changed outside of its board");
  return board;
}

const focusFirst = (ids: string[]) =>
  ids
    .map((id) => document.getElementById(id))
    .find((found) => found !== null)
    ?.focus();

type Props = { action: FormAction<FrontSaved>; frontId: string; version: number; children: ReactNode };

/**
 * Around everything that is done to a draft, by a button or by dragging: what becomes of it is said here, and what was
 * moved has the focus wherever it went.
 */
export function Board({ action, frontId, version, children }: Props) {
  const [answer, send] = useSentAction(action);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const focus = useRef<string[]>([]);
  useEffect(() => {
    if (answer.turn > 0) focusFirst(focus.current);
  }, [answer.turn]);
  // The front as it is now may come after the answer, and what is moved within a page loses the focus to nothing.
  useEffect(() => {
    if (answer.turn > 0 && document.activeElement === document.body) focusFirst(focus.current);
  });
  const fields = (
    <>
      <input type="hidden" name="frontId" value={frontId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  const letGo: Board["letGo"] = (change, ids) => {
    focus.current = ids;
    // Until the answer is there: the place where it was let go is gone by then.
    requestAnimationFrame(() => focusFirst(ids.toReversed()));
    if (!change) return;
    const form = new FormData();
    for (const [name, value] of Object.entries({ frontId, version, change: JSON.stringify(change) }))
      form.set(name, String(value));
    startTransition(() => send(form));
  };
  const remember = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest("button") : null;
    // What a button was about may be gone with it: then its container's heading is where one is.
    if (button) focus.current = [button.id, button.closest("section")?.querySelector("h2")?.id ?? ""];
  };
  return (
    <BoardContext value={{ fields, send, dragged, setDragged, letGo }}>
      <div onClickCapture={remember}>
        <div role="status" className="pointer-events-none sticky top-0 z-10 empty:hidden">
          {answer.message ? (
            <div className="mb-3 bg-paper">
              <Notice key={answer.turn} tone={answer.ok ? "ok" : "alert"}>
                <Sentence text={answer.message} />
              </Notice>
            </div>
          ) : null}
        </div>
        {children}
      </div>
    </BoardContext>
  );
}

/** A form whose pressed button says what is done to the draft. */
export function ComposeForm({ label, children }: { label: string; children: ReactNode }) {
  const { fields, send } = useBoard();
  return (
    <form action={send} aria-label={label}>
      {fields}
      {children}
    </form>
  );
}
