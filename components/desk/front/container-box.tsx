import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Composition } from "@/newsroom/front/composition";
import type { Language } from "@/newsroom/language/rules";
import { CardRow } from "./card-row";
import { Arrow, ChangeButton } from "./change-button";
import { containerHref } from "./paths";

type Props = {
  frontId: string;
  composed: Composition["containers"][number];
  /** What an editor wrote, else what fills it. */
  name: string;
  fillName: string;
  warnings: Composition["warnings"];
  isFirst: boolean;
  isLast: boolean;
  language: Language;
};

/** A container as it is composed: what it is, what stands in it, and what can be done to both. */
export function ContainerBox(props: Props) {
  const { frontId, composed, name, fillName, warnings, isFirst, isLast, language } = props;
  const t = texts(language, "fronts");
  const { id, container, cards } = composed;
  const { layout, limit, clashesWith } = container;
  return (
    <section aria-labelledby={`box-${id}`} className="mb-5 border border-line bg-sheet p-3">
      <header className="flex flex-wrap items-center gap-x-3 border-b border-line pb-2">
        <h2 id={`box-${id}`} className="min-w-32 flex-1 font-bold">
          <Words of={name} />
        </h2>
        <p className="text-caption text-muted">
          {t(`layout.${layout}`)}
          <AfterDot>{fillName}</AfterDot>
          <AfterDot>{t("limitOf", { count: limit })}</AfterDot>
        </p>
        <div className="flex flex-wrap">
          {(["up", "down"] as const).map((way) => (
            <ChangeButton
              key={way}
              change={{ kind: "moveContainer", container: id, way }}
              label={t(`move.${way}`, { subject: name })}
              isUseless={way === "up" ? isFirst : isLast}
            >
              <Arrow way={way} />
            </ChangeButton>
          ))}
          <a
            href={containerHref(frontId, id)}
            className="self-center px-2"
            aria-label={t("editNamed", { subject: name })}
          >
            {t("edit")}
          </a>
          <ChangeButton
            change={{ kind: "removeContainer", container: id }}
            label={t("removeNamed", { subject: name })}
          >
            {t("remove")}
          </ChangeButton>
        </div>
      </header>
      {clashesWith === undefined ? null : (
        <p className="flex flex-wrap items-center gap-x-3 py-2 text-warn">
          {t("clash")}
          <ChangeButton change={{ kind: "keepVersion", container: id }} label={t("keepThis")}>
            {t("keepThis")}
          </ChangeButton>
          <ChangeButton change={{ kind: "keepVersion", container: clashesWith }} label={t("keepOther")}>
            {t("keepOther")}
          </ChangeButton>
        </p>
      )}
      {cards.length > 0 ? (
        <ol className="divide-y divide-line">
          {cards.map((each, index) => (
            <CardRow
              key={each.storyId}
              frontId={frontId}
              container={id}
              composed={each}
              place={index}
              warnings={warnings.get(`${id} ${each.storyId}`) ?? []}
              language={language}
            />
          ))}
        </ol>
      ) : (
        <p className="py-2 text-muted">{t("emptyContainer")}</p>
      )}
    </section>
  );
}
