"use client";
import { TextField } from "./field.client";

/** Asks who is there, before something grave: by a code or a password. */
export function ProofField({ kind, label }: { kind: "code" | "password"; label: string }) {
  return (
    <TextField
      name="proof"
      label={label}
      type={kind === "password" ? "password" : "text"}
      dir="ltr"
      autoComplete={kind === "password" ? "current-password" : "one-time-code"}
      autoCapitalize="none"
      spellCheck={false}
      // It comes as the answer to what was sent, and is what to do next.
      autoFocus
      required
    />
  );
}
