import { FilterForm } from "@/components/desk/filter-form.client";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { QueueWanted } from "@/newsroom/comment/rules";
import { formatNumber, type Language } from "@/newsroom/language/rules";
import { queuePath } from "./paths";

type Story = { id: string; headline: string; pending: number };
type Props = { wanted: QueueWanted; stories: Story[]; language: Language };

/** The queue of one story or of all; the choice lives in the address. */
export function QueueFilter({ wanted, stories, language }: Props) {
  const t = texts(language, "comments");
  const options = stories.map(({ id, headline, pending }) => ({
    value: id,
    label: pending > 0 ? `${headline} (${formatNumber(language, pending)})` : headline,
  }));
  return (
    <FilterForm path={queuePath} className="mb-4 flex flex-wrap items-end gap-4">
      <input type="hidden" name="state" value={wanted.state} />
      <div className="min-w-0 grow">
        <SelectField
          name="story"
          label={t("queue.story")}
          options={[{ value: "", label: t("queue.allStories") }, ...options]}
          defaultValue={wanted.story}
        />
      </div>
      <Button type="submit">{t("queue.choose")}</Button>
    </FilterForm>
  );
}
