"use client";
import { useTranslations } from "next-intl";
import { DeskTime } from "@/components/desk/desk-time.client";
import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import type { NoteSaid } from "@/newsroom/note/rules";

/** Who said what, and when. */
export function NoteWords({ said: { text, byName, isGuest, createdAt } }: { said: NoteSaid }) {
  const t = useTranslations("notes");
  const presence = useTranslations("desk.presence");
  return (
    <>
      <p className="text-caption text-muted">
        {isGuest && <b className="text-warn">{`${t("guest")} `}</b>}
        <Words of={byName ?? presence("somebody")} className="font-bold" />
        <AfterDot>
          <DeskTime at={new Date(createdAt)} />
        </AfterDot>
      </p>
      <Words of={text} as="p" className="wrap-anywhere whitespace-pre-line" />
    </>
  );
}
