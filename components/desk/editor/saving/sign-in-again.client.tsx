"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { Overlay } from "@/components/ui/overlay.client";
import { type SignInOutcome, signInAgain } from "./transport";

type Props = { email: string; onSignedIn: () => void; onClose: () => void };

/** Signs the same person in again over the words, which stay where they are. */
export function SignInAgain({ email, onSignedIn, onClose }: Props) {
  const t = useTranslations("editor.session");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Exclude<SignInOutcome, "signedIn"> | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    setBusy(true);
    const outcome = await signInAgain(email, password);
    setBusy(false);
    if (outcome === "signedIn") onSignedIn();
    else setProblem(outcome);
  }

  return (
    <Overlay isOpen title={t("title")} onOpenChange={onClose}>
      <p>{t("intro")}</p>
      <form className="flex flex-col gap-3" onSubmit={send}>
        {problem && (
          <p role="alert" className="font-bold text-alert">
            {t(problem)}
          </p>
        )}
        <label htmlFor="again-email">{t("email")}</label>
        <input
          id="again-email"
          type="email"
          dir="ltr"
          readOnly
          value={email}
          autoComplete="username"
          className={inputClass}
        />
        <label htmlFor="again-password">{t("password")}</label>
        <input
          id="again-password"
          name="password"
          type="password"
          dir="ltr"
          required
          // biome-ignore lint/a11y/noAutofocus: the dialog asks for this and nothing else
          autoFocus
          autoComplete="current-password"
          className={inputClass}
        />
        <div className="flex gap-2">
          <Button type="submit" variant="primary" disabled={isBusy}>
            {isBusy ? t("busy") : t("submit")}
          </Button>
          <Button variant="plain" onClick={onClose}>
            {t("later")}
          </Button>
        </div>
      </form>
    </Overlay>
  );
}
