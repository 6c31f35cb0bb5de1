import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import type { Composition } from "@/newsroom/front/composition";
import type { FrontContainer, FrontSaved, FrontWanted } from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";
import { AddContainer } from "./add-container";
import { CardSettings } from "./card-settings";
import { ComposeForm } from "./compose-form.client";
import { ContainerBox } from "./container-box";
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
  change: FormAction<FrontSaved>;
  actions: LaunchActions;
  language: Language;
};

/** The draft container by container, beside it the settings of what is chosen, the launch, and stories to take from. */
export function Composer(props: Props) {
  const { composition, wanted, fills, pictures, stories, change, actions, language } = props;
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
  const draft = { action: change, frontId: id, version, language };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-3">
      <div className="lg:col-span-2">
        <ComposeForm action={change} frontId={id} version={version} label={t("composing")}>
          {containers.map((each, index) => (
            <ContainerBox
              key={each.id}
              frontId={id}
              composed={each}
              name={nameOf(each)}
              fillName={fillName(each.container)}
              warnings={warnings}
              isFirst={index === 0}
              isLast={index === containers.length - 1}
              language={language}
            />
          ))}
          <AddContainer language={language} />
        </ComposeForm>
      </div>
      <div className="flex flex-col gap-6">
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
          warningCount={[...warnings.values()].filter((each) => each.length > 0).length}
          actions={actions}
          language={language}
        />
        {target ? (
          <Tray
            {...draft}
            target={{ id: target.id, name: nameOf(target) }}
            search={wanted.q}
            stories={stories}
            shown={shown}
          />
        ) : null}
      </div>
    </div>
  );
}
