import { randomUUID } from "node:crypto";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { noteLimits } from "@/newsroom/note/rules";
import { guestNotesPath, previewLimits } from "@/newsroom/preview-link/rules";

type Props = { token: string; edition: Edition; isNoted: boolean };

const inputClass = "w-full border border-control bg-paper px-3 py-2 text-body font-normal text-ink";

/** Where somebody with a preview link says what she thinks of the text. A plain form: it needs no script. */
export function PreviewNoteForm({ token, edition, isNoted }: Props) {
  const t = texts(edition, "site");
  return (
    <section
      id="notes"
      tabIndex={-1}
      aria-labelledby="notes-title"
      className="mx-auto my-10 w-full max-w-measure print:hidden"
    >
      <h2 id="notes-title" className="text-title font-bold">
        {t("preview.noteTitle")}
      </h2>
      <p className="mb-4 text-small text-muted">{t("preview.noteIntro")}</p>
      {isNoted && (
        <p role="status" className="mb-4 border-s-4 border-success ps-4 font-bold">
          {t("preview.noted")}
        </p>
      )}
      {/* The page's links open beside it; its own form does not. */}
      <form method="post" action={guestNotesPath(token)} target="_self" className="flex flex-col gap-4">
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="edition" value={edition.key} />
        <label className="flex flex-col gap-1 font-bold">
          {t("preview.noteName")}
          <input
            name="name"
            required
            maxLength={previewLimits.name}
            autoComplete="name"
            dir="auto"
            className={inputClass}
          />
        </label>
        <label className="flex flex-col gap-1 font-bold">
          {t("preview.noteText")}
          <textarea
            name="text"
            required
            maxLength={noteLimits.text}
            rows={5}
            dir="auto"
            className={inputClass}
          />
        </label>
        <button
          type="submit"
          className="cursor-pointer self-start border border-accent bg-accent px-6 py-2 font-bold text-on-accent hover:bg-accent-deep"
        >
          {t("preview.noteSend")}
        </button>
      </form>
    </section>
  );
}
