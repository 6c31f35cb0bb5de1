"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useEffect, useEffectEvent, useId, useState } from "react";
import { DeskTime } from "@/components/desk/desk-time.client";
import { type FormAction, type FormState, untouchedForm } from "@/components/ui/form-state";
import { Words } from "@/components/ui/words";
import type { CommentContext } from "@/newsroom/comment/context-rules";
import { BesideList } from "./beside-list.client";
import { PersonPanel } from "./person-panel.client";

/** What stands around a comment: its thread, who wrote it, and how near texts were decided. */
export function ContextPanel({ id, read }: { id: string; read: FormAction<CommentContext> }) {
  const t = useTranslations("comments.queue.context");
  const [found, setFound] = useState<FormState<CommentContext>>(untouchedForm);
  const ask = useEffectEvent(async () => {
    const form = new FormData();
    form.set("commentId", id);
    setFound(await read(untouchedForm, form));
  });
  useEffect(() => {
    void ask();
  }, []);
  const { result } = found;
  if (!result)
    return (
      <p role="status" className="min-h-40 text-muted">
        {found.message ?? t("loading")}
      </p>
    );
  const { earlier, above, answers, person, similar } = result;
  return (
    <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-6">
        {earlier.length > 0 ? (
          <Part title={t("earlier")}>
            <ol className="flex flex-col divide-y divide-line">
              {earlier.map(({ version, text, until }) => (
                <li key={version} className="py-2 text-small">
                  <p className="text-meta text-muted">
                    {t("earlierUntil")} <DeskTime at={until} as="ago" />
                  </p>
                  <Words of={text} as="p" className="wrap-anywhere whitespace-pre-line" />
                </li>
              ))}
            </ol>
          </Part>
        ) : null}
        <Part title={t("thread")}>
          {above.length + answers.length === 0 ? <p className="text-small text-muted">{t("alone")}</p> : null}
          {above.length > 0 ? <BesideList label={t("above")} comments={above} /> : null}
          {answers.length > 0 ? <BesideList label={t("answers")} comments={answers} /> : null}
        </Part>
        <Part title={t("similar")}>
          {similar.length === 0 ? (
            <p className="text-small text-muted">{t("nothingSimilar")}</p>
          ) : (
            <BesideList comments={similar} />
          )}
        </Part>
      </div>
      <Part title={t("person")}>
        {person ? (
          <PersonPanel id={id} person={person} />
        ) : (
          <p className="text-small text-muted">{t("ofNewsroom")}</p>
        )}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <h3 id={id} className="border-b border-line pb-1 font-bold">
        {title}
      </h3>
      {children}
    </section>
  );
}
