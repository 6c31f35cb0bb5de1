import type { ReactNode } from "react";
import type { Tone } from "./badge";

const tones: Record<Exclude<Tone, "neutral">, string> = {
  accent: "border-accent bg-accent/10",
  ok: "border-success bg-success/10",
  warn: "border-warn bg-warn/10",
  alert: "border-alert bg-alert/10",
};

/** A sentence that has to be seen: what happened and what to do. */
export function Notice({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return <div className={`border-s-4 px-4 py-3 ${tones[tone]}`}>{children}</div>;
}
