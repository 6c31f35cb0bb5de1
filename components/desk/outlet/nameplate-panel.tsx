import { Nameplate } from "@/components/site/nameplate";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import type { Nameplate as Drawing } from "@/newsroom/nameplate/rules";
import { editionName } from "../edition-name";
import { NameplateForm } from "./nameplate-form.client";

type Props = {
  edition: Edition;
  name: string;
  nameplate: Drawing | null;
  language: Language;
  set: FormAction<void>;
  remove: FormAction<void>;
};

/** How an edition's name is drawn: as readers see it on light and dark paper, another drawing, and the way back to type. */
export function NameplatePanel({ edition, name, nameplate, language, set, remove }: Props) {
  const t = texts(language, "outlet");
  const title = editionName(edition, language);
  return (
    <div className="flex flex-col gap-4 border-t border-line py-4">
      <h3 className="font-bold">{title}</h3>
      <div lang={edition.language} dir={edition.direction} className="grid gap-2 md:grid-cols-2">
        {([undefined, "dark"] as const).map((theme) => (
          <p
            key={theme ?? "own"}
            data-theme={theme}
            className="sample min-w-0 bg-paper px-4 py-3 text-nameplate font-bold text-accent"
          >
            <Nameplate name={name} nameplate={nameplate} className="h-12" />
          </p>
        ))}
      </div>
      <NameplateForm action={set} edition={edition.key} label={`${t("nameplate.title")}: ${title}`} />
      {/* Stays without its button, to say what was done. */}
      <ActionForm action={remove} label={`${t("nameplate.remove")}: ${title}`}>
        {nameplate && (
          <>
            <input type="hidden" name="edition" value={edition.key} />
            <SubmitButton variant="plain">{t("nameplate.remove")}</SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
