"use client";
import { useTranslations } from "next-intl";
import { Sentence } from "@/components/ui/words";
import type { Sitter } from "@/newsroom/sitting/rules";

/** Who has a story open, and whether each is there and has words that are not saved. */
export function Sitters({ people }: { people: Sitter[] }) {
  const t = useTranslations("desk.presence");
  const said = people.map(({ name, ...sitter }) => t(standingOf(sitter), { name: name ?? t("somebody") }));
  return <Sentence text={said.join(" · ")} />;
}

function standingOf({ isActive, hasUnsaved }: Omit<Sitter, "name">) {
  if (hasUnsaved) return isActive ? "activeUnsaved" : "idleUnsaved";
  return isActive ? "active" : "idle";
}
