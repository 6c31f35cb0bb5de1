"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type KeptWords, listKept } from "@/components/desk/editor/saving/journal";
import { isLive } from "@/components/desk/editor/saving/live-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import type { Edition } from "@/newsroom/edition/rules";
import { KeptWordsEntry } from "./kept-words-entry.client";

type Props = {
  person: string;
  editions: Edition[];
  create: FormAction<{ id: string }>;
};

/** Words of all stories that this machine keeps for a person, newest first. */
export function KeptWordsList({ person, editions, create }: Props) {
  const t = useTranslations("desk.words");
  /** Null where nothing can be kept; undefined until that is known. */
  const [kept, setKept] = useState<(KeptWords & { isLive: boolean })[] | null>();
  useEffect(() => {
    const look = async () => {
      const [rows, live] = await Promise.all([listKept(person), isLive()]);
      setKept(rows.map((row) => ({ ...row, isLive: live(row.tab) })));
    };
    look().catch(() => setKept(null));
  }, [person]);
  if (kept === undefined) return null;
  if (kept === null) return <EmptyState title={t("noStorage")} text={t("noStorageText")} />;
  if (kept.length === 0) return <EmptyState title={t("none")} text={t("noneText")} />;
  return (
    <ul className="flex flex-col gap-6">
      {kept.map(({ isLive: isWriting, ...words }) => (
        <KeptWordsEntry
          key={`${words.articleId} ${words.tab}`}
          words={words}
          isWriting={isWriting}
          edition={editions.find(({ key }) => key === words.edition) ?? editions[0]}
          create={create}
        />
      ))}
    </ul>
  );
}
