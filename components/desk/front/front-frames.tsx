import type { PreviewWidth } from "@/components/desk/story/preview-frame";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { frontPath } from "./paths";

type Props = { frontId: string; version: number; width: PreviewWidth; language: Language };

/** The draft beside what readers have, by the components of the site. */
export function FrontFrames({ frontId, version, width, language }: Props) {
  const t = texts(language, "fronts");
  return (
    <section aria-labelledby="frames" className="mt-8">
      <h2 id="frames" className="mb-2 text-title font-bold">
        {t("frames")}
      </h2>
      <ScopeTabs
        label={t("frames")}
        tabs={(["phone", "desktop"] as const).map((each) => ({
          href: `${frontPath(frontId)}?width=${each}#frames`,
          label: texts(language, "stories")(each),
          isCurrent: each === width,
        }))}
      />
      <div className={`grid items-start gap-6 ${width === "phone" ? "md:grid-cols-2" : "xl:grid-cols-2"}`}>
        <Frame frontId={frontId} of="draft" version={version} width={width} language={language} />
        {/* Two whole pages have the same landmarks: the second is there for who opens it. */}
        <details>
          <summary className="mb-2 cursor-pointer font-bold">{t("frame.live")}</summary>
          <Frame frontId={frontId} of="live" version={version} width={width} language={language} />
        </details>
      </div>
    </section>
  );
}

function Frame({ frontId, of, version, width, language }: Props & { of: "draft" | "live" }) {
  const title = texts(language, "fronts")(`frame.${of}`);
  return (
    <figure>
      {of === "draft" ? <figcaption className="mb-2 font-bold">{title}</figcaption> : null}
      <div className="preview-frame" data-width={width}>
        <iframe
          src={`/desk/preview/front/${frontId}?of=${of}&version=${version}`}
          title={title}
          loading="lazy"
        />
      </div>
    </figure>
  );
}
