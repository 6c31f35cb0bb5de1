import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import type { Composition } from "@/newsroom/front/composition";
import type { FrontContainer, FrontSaved, FrontWanted } from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";
import { AddContainer } from "./add-container";
import { Board, ComposeForm } from "./board.client";
import { CardSettings } from "./card-settings";
import { ContainerBox } from "./container-box";
import { ContainersEnd } from "./container-item.client";
import { ContainerSettings } from "./container-settings";
import type { FillOption } from "./fill-options";
import { type LaunchActions, LaunchPanel } from "./launch-panel";
import { Tray } from "./tray";

type Props = {
  composition: Composition;
  wanted: FrontWanted;
  fills: FillOption[];
  pictures: { value: string; label: string }[];
  stories: { id: string; headline: string }[];
  /** Reads of the last hour, by story. */
  reads: ReadonlyMap<string, number>;
  change: FormAction<FrontSaved>;
  actions: LaunchActions;
  /** Whether the site shows the last launch. */
  proof: ReactNode;
  language: Language;
};

/** The draft container by container, beside it the settings of what is chosen, the launch, and stories to take from. */
export function Composer(props: Props) {
  const { composition, wanted, fills, pictures, stories, reads, change, actions, proof, language } = props;
  const { id, version, containers, warnings } = composition;
  const t = texts(language, "fronts");
  const fillName = ({ fill }: FrontContainer) =>
    fills.find(({ value }) => value === (fill.id === undefined ? fill.by : `${fill.by}:${fill.id}`))?.label ??
    t("fill.nothing");
  const nameOf = (each: (typeof containers)[number]) => each.name || fillName(each.container);
  const chosen = containers.find((each) => each.id === wanted.container);
  const card = chosen?.cards.find(({ storyId, placed }) => placed && storyId === wanted.card);
  const target = chosen ?? containers[0];
  const shown = new Set(containers.flatMap(({ cards }) => cards.map(({ storyId }) => storyId)));
  const order = containers.map((each) => each.id);
  const draft = { action: change, frontId: id, version, language };
  return (
    <Board action={change} frontId={id} version={version}>
      <div className="grid items-start gap-6 lg:grid-cols-3">
        <div className="lg:col-span-2">
          <ComposeForm label={t("composing")}>
            {containers.map((each) => (
              <ContainerBox
                key={each.id}
                frontId={id}
                composed={each}
                name={nameOf(each)}
                fillName={fillName(each.container)}
                warnings={warnings}
                reads={reads}
                order={order}
                language={language}
              />
            ))}
            <ContainersEnd order={order} dropLabel={t("dropLast")} />
            <AddContainer language={language} />
          </ComposeForm>
        </div>
        <div className="flex flex-col gap-6 lg:sticky lg:top-0 lg:max-h-svh lg:overflow-y-auto">
          {chosen ? (
            <aside id="panel" aria-label={t("panel")} className="border border-accent bg-sheet p-4">
              {card ? (
                <CardSettings
                  key={card.storyId}
                  {...draft}
                  container={chosen.id}
                  composed={card}
                  pictures={pictures}
                  others={containers
                    .filter((each) => each.id !== chosen.id)
                    .map((each) => ({ value: each.id, label: nameOf(each) }))}
                />
              ) : (
                <ContainerSettings key={chosen.id} {...draft} container={chosen.container} fills={fills} />
              )}
            </aside>
          ) : null}
          <LaunchPanel
            draft={composition}
            proof={proof}
            warningCount={[...warnings.values()].filter((each) => each.length > 0).length}
            actions={actions}
            language={language}
          />
          {target ? (
            <Tray
              frontId={id}
              target={{ id: target.id, name: nameOf(target) }}
              search={wanted.q}
              stories={stories}
              shown={shown}
              reads={reads}
              language={language}
            />
          ) : null}
        </div>
      </div>
    </Board>
  );
}
