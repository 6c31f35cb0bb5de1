import type { ReactNode } from "react";
import { DeskTime } from "@/components/desk/desk-time.client";
import { texts } from "@/messages/texts";
import { type Language, numberLocaleOf } from "@/newsroom/language/rules";
import type { LibraryPicture } from "@/newsroom/picture/rules";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

/** What is known of a picture's file. */
export function PictureFacts({ picture, language }: { picture: LibraryPicture; language: Language }) {
  const t = texts(language, "pictures");
  const { width, height, fileName, takenAt, createdAt, uploader } = picture;
  const megabytes = new Intl.NumberFormat(numberLocaleOf(language), { maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="picture-facts">
      <h2 id="picture-facts" className="mb-2 text-title font-bold">
        {t("facts.heading")}
      </h2>
      <dl className="flex flex-col gap-1 text-small">
        {fileName && (
          <Fact name={t("facts.fileName")}>
            <bdi>{fileName}</bdi>
          </Fact>
        )}
        <Fact name={t("facts.size")}>
          <bdi>{t("facts.pixels", { width, height })}</bdi>
        </Fact>
        <Fact name={t("facts.bytes")}>
          {t("facts.megabytes", { size: megabytes.format(picture.bytes / 1024 / 1024) })}
        </Fact>
        {takenAt && (
          <Fact name={t("facts.takenAt")}>
            <DeskTime at={takenAt} />
          </Fact>
        )}
        <Fact name={t("facts.uploadedAt")}>
          <DeskTime at={createdAt} />
        </Fact>
        {uploader && (
          <Fact name={t("facts.uploadedBy")}>
            <bdi>{uploader.name ?? t("facts.formerColleague")}</bdi>
          </Fact>
        )}
      </dl>
    </section>
  );
}
