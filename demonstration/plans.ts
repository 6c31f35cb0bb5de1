import { databaseTime } from "@/db/clock";
import type { Person } from "@/newsroom/access";
import { daysAfter } from "@/newsroom/date/days";
import { isoInZone } from "@/newsroom/date/rules";
import { raiseFlag } from "@/newsroom/flag/commands";
import { planStory } from "@/newsroom/plan/planning";
import { StoryToPlan } from "@/newsroom/plan/rules";
import { giveTask } from "@/newsroom/task/commands";
import { TaskToGive } from "@/newsroom/task/rules";
import type { SeedPeople } from "./accounts";
import { demand } from "./stories";
import { demonstrationEditions, type SeedPlan } from "./words";

/** Plans what is not written yet, on days around the one on which the newsroom is filled. */
export async function seedPlans(
  plans: SeedPlan[],
  sections: Map<string, string>,
  { editor, journalists }: SeedPeople,
): Promise<void> {
  const [{ timeZone }] = demonstrationEditions;
  const today = isoInZone(await databaseTime(), timeZone).slice(0, 10);
  const at = (day: number | undefined, hour: string | undefined) =>
    day === undefined ? "" : `${daysAfter(today, day)}T${hour ?? "12:00"}`;
  const person = (key: string): Person => (key === "editor" ? editor : wanted(journalists, key));
  for (const {
    section,
    writers,
    day,
    hour,
    due,
    dueHour,
    place,
    picture,
    tasks,
    flag,
    words,
    ...said
  } of plans) {
    const { id: articleId } = await planStory(
      editor,
      StoryToPlan.parse({
        ...said,
        words: String(words ?? ""),
        sectionId: demand(sections, section),
        assigneeIds: writers.map((key) => person(key).id),
        plannedOn: daysAfter(today, day),
        plannedTime: hour ?? "",
        dueAt: at(due, dueHour),
        placeWanted: place ?? "",
        pictureWanted: picture,
      }),
    );
    for (const { kind, by, note, ...when } of tasks) {
      const assigneeId = by === undefined ? "" : person(by).id;
      const dueAt = at(when.day, when.hour);
      await giveTask(editor, TaskToGive.parse({ articleId, kind, assigneeId, dueAt, reason: note }));
    }
    if (flag) await raiseFlag(writers[0] ? person(writers[0]) : editor, { articleId, ...flag });
  }
}

function wanted(journalists: Map<string, Person>, key: string): Person {
  const found = journalists.get(key);
  if (!found) throw new Error(`the demonstration content names ${key}, who does not exist`);
  return found;
}
