"use client";
import { useTranslations } from "next-intl";
import { icons } from "./icons";

type Props = {
  changesRequested: string | null;
  failures: { id: string; message: string }[];
  onDismiss: (id: string) => void;
};

/** Sentences above the story: what the editor asked for, which pictures did not arrive. */
export function Notices({ changesRequested, failures, onDismiss }: Props) {
  const t = useTranslations("editor");
  return (
    <>
      {changesRequested && (
        <div className="border-s-4 border-warn px-4 py-3">
          <p className="font-bold">{t("changesRequested")}</p>
          <p dir="auto" className="whitespace-pre-line">
            {changesRequested}
          </p>
        </div>
      )}
      <div role="alert">
        {failures.map(({ id, message }) => (
          <p key={id} className="flex items-center justify-between border-s-4 border-alert px-4 py-2">
            {message}
            <button type="button" aria-label={t("picture.dismiss")} onClick={() => onDismiss(id)}>
              {icons.remove}
            </button>
          </p>
        ))}
      </div>
    </>
  );
}
