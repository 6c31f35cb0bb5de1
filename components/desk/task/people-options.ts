import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { Assignee } from "@/newsroom/plan/rules";

/** Who may have a task, or nobody yet. */
export function peopleOptions(people: Assignee[], language: Language) {
  const nobody = { value: "", label: texts(language, "plan")("task.nobody") };
  return [nobody, ...people.map(({ id, name }) => ({ value: id, label: name }))];
}
