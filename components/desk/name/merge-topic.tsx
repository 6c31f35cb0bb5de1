import { ActionForm } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { nameLengths } from "@/newsroom/name/rules";
import type { MergeFound } from "@/newsroom/topic/rules";

type Called = { id: string; name: string };
type Props = {
  topic: Called;
  /** Those that it may go into. */
  others: Called[];
  /** What was asked for by name; empty where nothing was. */
  sought: string;
  /** The topic of that name, and what would move to it. */
  target: (Called & { moves: MergeFound }) | null;
  action: FormAction<void>;
  language: Language;
};

const list = "topics-to-stand";
const kinds = ["stories", "followers", "fronts", "addresses", "frontsMoved", "frontsLeft"] as const;

/** Two topics that are one: which of them stands is asked, then what will move is told before it is done. */
export function MergeTopic({ topic, others, sought, target, action, language }: Props) {
  const t = texts(language, "outlet");
  return (
    <section aria-labelledby="merge" className="mt-10 flex max-w-form flex-col gap-4">
      <h2 id="merge" className="text-title font-bold">
        {t("topics.merge.title")}
      </h2>
      <p className="text-muted">{t("topics.merge.note")}</p>
      <form action="#merge" method="get" className="flex flex-col items-start gap-3">
        <TextField
          name="into"
          label={t("topics.merge.into")}
          list={list}
          defaultValue={sought}
          maxLength={nameLengths.description.name}
          autoComplete="off"
        />
        <datalist id={list}>
          {others.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        {sought && !target ? (
          <p role="status" className="text-alert">
            {t("topics.merge.unknown")}
          </p>
        ) : null}
        <Button type="submit">{t("topics.merge.look")}</Button>
      </form>
      {target ? (
        <ActionForm
          action={action}
          label={t("topics.merge.title")}
          className="flex flex-col items-start gap-3 border border-line bg-sheet p-4"
        >
          <p className="font-bold">
            <Sentence text={t("topics.merge.question", { name: topic.name, into: target.name })} />
          </p>
          <ul className="list-disc ps-6">
            {kinds
              .filter((kind) => target.moves[kind] > 0 || kind === "stories")
              .map((kind) => (
                <li key={kind}>{t(`topics.merge.moves.${kind}`, { count: target.moves[kind] })}</li>
              ))}
          </ul>
          <p>{t("topics.merge.forGood")}</p>
          <input type="hidden" name="id" value={topic.id} />
          <input type="hidden" name="into" value={target.id} />
          <SubmitButton variant="danger">{t("topics.merge.do")}</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
