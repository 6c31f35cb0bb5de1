"use client";
import {
  createContext,
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
import type { EntryToMove } from "@/newsroom/calendar/rules";

type Board = {
  dragged: EntryToMove | null;
  setDragged: (dragged: EntryToMove | null) => void;
  /** Moves what is planned or promised to its day, and gives the focus to the element of this id once it is there. */
  move: (entry: EntryToMove, focus: string) => void;
};

const BoardContext = createContext<Board | null>(null);

export function useDays(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error("a plan is moved outside of its calendar");
  return board;
}

/** Around the days of a calendar: what becomes of a move is said here, and what was moved has the focus where it went. */
export function DayBoard({
  action,
  children,
}: {
  action: FormAction<{ title: string }>;
  children: ReactNode;
}) {
  const [answer, send] = useSentAction(action);
  const [dragged, setDragged] = useState<EntryToMove | null>(null);
  const focus = useRef("");
  useEffect(() => {
    if (answer.turn > 0) document.getElementById(focus.current)?.focus();
  }, [answer.turn]);
  const move: Board["move"] = (entry, id) => {
    focus.current = id;
    const form = new FormData();
    for (const [name, value] of Object.entries(entry)) form.set(name, value);
    startTransition(() => send(form));
  };
  return (
    <BoardContext value={{ dragged, setDragged, move }}>
      <div role="status" className="pointer-events-none sticky top-0 z-10 empty:hidden print:hidden">
        {answer.message ? (
          <div className="mb-3 bg-paper">
            <Notice key={answer.turn} tone={answer.ok ? "ok" : "alert"}>
              <Sentence text={answer.message} />
            </Notice>
          </div>
        ) : null}
      </div>
      {children}
    </BoardContext>
  );
}
