import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Composition } from "@/newsroom/front/composition";
import type { Language } from "@/newsroom/language/rules";
import { CardsEnd } from "./card-item.client";
import { CardRow } from "./card-row";
import { Arrow, ChangeButton } from "./change-button";
import { ContainerItem } from "./container-item.client";
import { containerHref } from "./paths";
import { WarningLine } from "./warning-line";

type Props = {
  frontId: string;
  composed: Composition["containers"][number];
  /** What an editor wrote, else what fills it. */
  name: string;
  fillName: string;
  warnings: Composition["warnings"];
  /** Reads of the last hour, by story. */
  reads: ReadonlyMap<string, number>;
  /** Ids of all containers, in their order. */
  order: string[];
  language: Language;
};

/** A container as it is composed: what it is, what stands in it, and what can be done to both. */
export function ContainerBox(props: Props) {
  const { frontId, composed, name, fillName, warnings, reads, order, language } = props;
  const t = texts(language, "fronts");
  const { id, container, cards } = composed;
  const { layout, limit, clashesWith } = container;
  const rows = cards.map(({ storyId, placed, isShown }) => ({
    storyId,
    isAnchor: placed !== null && isShown && placed.pinnedAt === undefined,
  }));
  const head = (
    <>
      <h2 id={`box-${id}`} tabIndex={-1} className="min-w-32 flex-1 font-bold">
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
            isUseless={id === order.at(way === "up" ? 0 : -1)}
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
    </>
  );
  return (
    <ContainerItem
      id={id}
      name={name}
      order={order}
      dragLabel={t("dragNamed", { subject: name })}
      dropLabel={t("dropContainerBefore", { subject: name })}
      head={head}
    >
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
      <WarningLine warnings={warnings.get(id) ?? []} language={language} />
      <ol className="divide-y divide-line">
        {cards.map((each, index) => (
          <CardRow
            key={each.storyId}
            frontId={frontId}
            composed={each}
            place={{ container: id, rows, index }}
            warnings={warnings.get(`${id} ${each.storyId}`) ?? []}
            reads={reads.get(each.storyId) ?? 0}
            language={language}
          />
        ))}
      </ol>
      <CardsEnd
        dropLabel={t("dropAtEnd", { subject: name })}
        place={{ container: id, rows, index: rows.length }}
      >
        {cards.length === 0 ? <p className="py-2 text-muted">{t("emptyContainer")}</p> : null}
      </CardsEnd>
    </ContainerItem>
  );
}
