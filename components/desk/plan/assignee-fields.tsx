import { CheckboxField } from "@/components/ui/field.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { Assignee } from "@/newsroom/plan/rules";

type Props = { people: Assignee[]; chosen: Assignee[]; language: Language };

/** Who is asked to write: everybody of the newsroom, those who are asked already first. */
export function AssigneeFields({ people, chosen, language }: Props) {
  const isChosen = (id: string) => chosen.some((each) => each.id === id);
  const others = people.filter(({ id }) => !isChosen(id));
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-bold">{texts(language, "plan")("assignees")}</legend>
      {/* Says that nobody is asked, where no box is ticked. */}
      <input type="hidden" name="assigneeIds[]" value="" />
      <div className="max-h-48 overflow-y-auto border border-line px-3">
        {[...chosen, ...others].map(({ id, name }) => (
          <CheckboxField
            key={id}
            name="assigneeIds[]"
            value={id}
            label={<Words of={name} />}
            isChecked={isChosen(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
