"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { Words } from "@/components/ui/words";
import { longestSearch } from "@/newsroom/paging";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Thumbnail } from "./thumbnail";
import { useLibrary } from "./use-library.client";

/** Pictures of the library to choose one from, with a search. */
export function LibraryChoice({ onChoose }: { onChoose: (picture: DeskPicture) => void }) {
  const t = useTranslations("pictures");
  const [search, setSearch] = useState("");
  const { pictures, hasMore, state, more } = useLibrary(search);
  const isEmpty = state === "ready" && pictures.length === 0;
  return (
    <section aria-label={t("picker.library")} className="flex flex-col gap-3">
      <label className="flex flex-col gap-1">
        <span className="font-bold">{t("search")}</span>
        <input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          maxLength={longestSearch}
          placeholder={t("searchHint")}
          className={inputClass}
        />
      </label>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {pictures.map((picture) => (
          <li key={picture.id} className="min-w-0">
            <button
              type="button"
              disabled={picture.state === "failed"}
              onClick={() => onChoose(picture)}
              className="block w-full cursor-pointer text-start hover:text-accent disabled:opacity-60"
            >
              <Thumbnail picture={picture} stateText={t(`states.${picture.state}`)} />
              <Words
                of={picture.caption || picture.fileName || t("untitled")}
                as="span"
                className="mt-1 line-clamp-2 text-caption wrap-anywhere"
              />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-muted empty:hidden">
        {state === "loading" && t("picker.loading")}
        {state === "failed" && t("picker.failed")}
        {isEmpty && (search ? t("nothingFoundTitle", { search }) : t("emptyTitle"))}
      </p>
      {state === "failed" && <Button onClick={more}>{t("picker.retry")}</Button>}
      {state === "ready" && hasMore && <Button onClick={more}>{t("picker.more")}</Button>}
    </section>
  );
}
