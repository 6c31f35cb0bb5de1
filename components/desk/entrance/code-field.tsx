import { TextField } from "@/components/ui/field.client";

type Props = {
  label: string;
  hint?: string;
  /** `app`: digits alone, so that a phone shows their keys; `any`: a recovery code too. */
  kind: "app" | "any";
};

/** Where a code of the second factor is typed. */
export function CodeField({ label, hint, kind }: Props) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      dir="ltr"
      inputMode={kind === "app" ? "numeric" : "text"}
      autoComplete={kind === "app" ? "one-time-code" : "off"}
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}
