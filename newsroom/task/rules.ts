import { z } from "zod";
import type { ArticleRight, TaskPeople } from "@/newsroom/access";
import { line, lines } from "@/newsroom/input";
import { LocalMoment, orNothing } from "@/newsroom/plan/rules";

export const taskKinds = ["write", "edit", "translate", "photo", "legal", "check", "review"] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Tasks of one story, and letters of what is said with one. */
export const taskLimits = { ofStory: 100, note: 1000 } as const;

/** A piece of work on a story; without an assignee it waits for somebody to take it. */
export const TaskToGive = z.object({
  articleId: line(20),
  kind: z.enum(taskKinds),
  assigneeId: orNothing(z.uuid()),
  dueAt: orNothing(LocalMoment),
  reason: lines(taskLimits.note, { tooLong: "task.noteTooLong" }).default(""),
});
export type TaskToGive = z.output<typeof TaskToGive>;

/** The rights on a story that are about one task. */
export type TaskRight = Extract<
  ArticleRight,
  "article:changeTask" | "article:settleTask" | "article:takeTask"
>;

/** Of whom the rights on a task depend. */
export const peopleOf = (row: {
  assigneeId: string | null;
  createdBy: string | null;
  assignedBy: string | null;
}): TaskPeople => ({ assigneeId: row.assigneeId, giverIds: [row.createdBy, row.assignedBy] });

export const TaskChosen = z.object({ id: z.uuid() });
export type TaskChosen = z.output<typeof TaskChosen>;

/** Whether it is done; said twice it is so once. */
export const TaskToSettle = TaskChosen.extend({ isDone: z.stringbool().or(z.boolean()) });
export type TaskToSettle = z.output<typeof TaskToSettle>;

/** To whom it is given; null for nobody. */
export const TaskToHandOver = TaskChosen.extend({ assigneeId: orNothing(z.uuid()) });
export type TaskToHandOver = z.output<typeof TaskToHandOver>;

/** A task as those on its story see it; names are null where nobody has it, or the account is gone. */
export type ListedTask = {
  id: string;
  kind: TaskKind;
  assignee: { id: string; name: string } | null;
  dueAt: Date | null;
  note: string;
  doneAt: Date | null;
  isPastDue: boolean;
  /** What whoever looks may do with it. */
  may: Record<"settle" | "handOver" | "take" | "remove", boolean>;
};

/** Work of one's own: a task, or a story that one is asked to write (`kind` is "story"). */
export type OwnWork = {
  id: string;
  articleId: string;
  /** What the desk calls the story. */
  title: string;
  kind: TaskKind | "story";
  dueAt: Date | null;
  note: string;
  isPastDue: boolean;
};
