"use client";
import { useTranslations } from "next-intl";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Sitters } from "@/components/desk/live/sitters.client";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/words";

/** Who else is at the story, in whose hand its text is, and what one may do about that. */
export function HoldingLine({ surface }: { surface: Surface }) {
  const t = useTranslations("editor.holding");
  const { holding, saving } = surface.draft;
  const { now, takenBy } = holding;
  const others = now?.others ?? [];
  const isUnsaved = saving.state.status !== "saved";
  const presence = useTranslations("desk.presence");
  const named = (name: string | null) => name ?? presence("somebody");
  return (
    <div className="holding-line">
      <div role="status" aria-label={t("label")}>
        {others.length > 0 && (
          <p>
            {presence("others")} <Sitters people={others} />
          </p>
        )}
        {holding.hand === "other" && !takenBy && now?.holder && (
          <p>
            <Sentence text={now.holder.isOwn ? t("heldOwn") : t("held", { name: named(now.holder.name) })} />
          </p>
        )}
        {now?.hasAsked && <p>{t("asked")}</p>}
      </div>
      <div role="alert">
        {takenBy && (
          <p className="font-bold text-alert">
            <Sentence text={takenBy.isOwn ? t("heldOwn") : t("takenOver", { name: named(takenBy.name) })} />
            {isUnsaved && ` ${t("keptHere")}`}
          </p>
        )}
        {holding.hand === "own" &&
          now?.askers.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a colleague may have no name here
            <p key={at} className="font-bold">
              <Sentence text={t("asks", { name: named(name) })} />
            </p>
          ))}
      </div>
      <Ways surface={surface} />
    </div>
  );
}

/** What one may do: ask for the text or take it, or give it to who asks. */
function Ways({ surface: { draft, mayWrite } }: { surface: Surface }) {
  const t = useTranslations("editor.holding");
  const { hand, now, isTaking, wish } = draft.holding;
  if (!mayWrite || !now) return null;
  if (hand === "own" && now.askers.length > 0)
    return (
      <div className="holding-ways">
        <Button onClick={() => wish("give")}>{t("give")}</Button>
        <Button variant="plain" onClick={() => wish("keep")}>
          {t("keep")}
        </Button>
      </div>
    );
  if (hand !== "other") return null;
  const isOwn = now.holder?.isOwn ?? false;
  const take = isOwn ? t("writeHere") : t("take");
  return (
    <div className="holding-ways">
      {!isOwn && !now.hasAsked && <Button onClick={() => wish("ask")}>{t("ask")}</Button>}
      <Button aria-disabled={isTaking} onClick={() => !isTaking && wish("take")}>
        {isTaking ? t("taking") : take}
      </Button>
    </div>
  );
}
