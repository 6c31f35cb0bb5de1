import type { ReactNode } from "react";

const tones = {
  neutral: "border-line bg-paper text-muted",
  accent: "border-accent bg-accent/10 text-accent",
  ok: "border-success bg-success/10 text-success",
  warn: "border-warn bg-warn/10 text-warn",
  alert: "border-alert bg-alert/10 text-alert",
} as const;

export type Tone = keyof typeof tones;

/** A short word on where something stands; the colour repeats what the word says. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-control border px-2 text-caption whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
