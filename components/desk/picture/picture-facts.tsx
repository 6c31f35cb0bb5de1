import { DeskTime } from "@/components/desk/desk-time.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { LibraryPicture } from "@/newsroom/picture/rules";

/** What is known of a picture's file. */
export function PictureFacts({ picture, language }: { picture: LibraryPicture; language: Language }) {
  const t = texts(language, "pictures");
  const { width, height, fileName, takenAt, createdAt, uploader } = picture;
  const kilobytes = Math.max(1, picture.bytes / 1024);
  const [unit, size] =
    kilobytes < 1024 ? (["kilobytes", kilobytes] as const) : (["megabytes", kilobytes / 1024] as const);
  const uploaderName = uploader && (uploader.name ?? t("facts.formerColleague"));
  const facts = [
    { name: t("facts.fileName"), value: fileName && <Words of={fileName} /> },
    { name: t("facts.size"), value: <bdi dir="ltr">{t("facts.pixels", { width, height })}</bdi> },
    { name: t("facts.bytes"), value: t(`facts.${unit}`, { size }) },
    { name: t("facts.takenAt"), value: takenAt && <DeskTime at={takenAt} /> },
    { name: t("facts.uploadedAt"), value: <DeskTime at={createdAt} /> },
    { name: t("facts.uploadedBy"), value: uploaderName && <Words of={uploaderName} /> },
  ];
  return (
    <section aria-labelledby="picture-facts">
      <h2 id="picture-facts" className="mb-2 text-title font-bold">
        {t("facts.heading")}
      </h2>
      <dl className="flex flex-col gap-1 text-small">
        {facts.map(({ name, value }) =>
          value ? (
            <div key={name} className="flex flex-wrap gap-x-3">
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
