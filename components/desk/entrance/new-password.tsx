import { TextField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { passwordLength } from "@/newsroom/user/rules";

/** The field for a password somebody chooses before the first sign-in or instead of a forgotten one. */
export function NewPassword({ email, language }: { email?: string; language: Language }) {
  const t = texts(language, "entrance");
  return (
    <>
      {/* For password managers, which pair a new password with a name. */}
      {email ? <input type="hidden" name="username" autoComplete="username" value={email} /> : null}
      <TextField
        name="password"
        type="password"
        label={t("password")}
        hint={t("newPasswordHint", { min: passwordLength.min })}
        autoComplete="new-password"
        required
      />
    </>
  );
}
