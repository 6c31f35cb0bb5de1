"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import { clearFlag, raiseFlag } from "@/newsroom/flag/commands";
import { FlagToClear, FlagToRaise } from "@/newsroom/flag/rules";
import { giveTask, handOverTask, removeTask, settleTask } from "@/newsroom/task/commands";
import { TaskChosen, TaskToGive, TaskToHandOver, TaskToSettle } from "@/newsroom/task/rules";

export const giveTaskAction = formAction(TaskToGive, giveTask, ({ language }) =>
  texts(language, "plan")("task.given"),
);
export const handOverTaskAction = formAction(TaskToHandOver, handOverTask, ({ language }) =>
  texts(language, "plan")("task.handedOver"),
);
export const settleTaskAction = formAction(TaskToSettle, settleTask, ({ language, input, result }) => {
  // Its page is not hers any more.
  if (result.hasLeft) redirect("/desk/tasks");
  return texts(language, "plan")(input.isDone ? "task.finished" : "task.reopened");
});
export const removeTaskAction = formAction(TaskChosen, removeTask, ({ language }) =>
  texts(language, "plan")("task.removed"),
);
export const raiseFlagAction = formAction(FlagToRaise, raiseFlag, ({ language }) =>
  texts(language, "plan")("flag.raised"),
);
export const clearFlagAction = formAction(FlagToClear, clearFlag, ({ language }) =>
  texts(language, "plan")("flag.cleared"),
);
