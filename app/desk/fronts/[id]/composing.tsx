import type { CurrentUser } from "@/app/auth";
import { clockFor } from "@/app/desk/editions";
import { Composer } from "@/components/desk/front/composer";
import { fillOptions } from "@/components/desk/front/fill-options";
import { ProofLine } from "@/components/desk/story/proof-line";
import { listBylines } from "@/newsroom/byline/queries";
import { type Composition, listTray } from "@/newsroom/front/composition";
import type { FrontWanted } from "@/newsroom/front/rules";
import type { PublishedName } from "@/newsroom/name/rules";
import { listPictures } from "@/newsroom/picture/queries";
import { getFrontProof } from "@/newsroom/proof/queries";
import { countReadsOfLastHour } from "@/newsroom/read/figures";
import {
  changeFrontAction,
  launchFrontAction,
  scheduleLaunchAction,
  takeBackLaunchAction,
  undoLaunchAction,
} from "../actions";

type Props = {
  user: CurrentUser;
  composition: Composition;
  wanted: FrontWanted;
  sections: PublishedName[];
  topics: PublishedName[];
};

const storiesIn = ({ containers }: Composition) =>
  containers.flatMap(({ cards }) => cards.map(({ storyId }) => storyId));

const actions = {
  launch: launchFrontAction,
  schedule: scheduleLaunchAction,
  takeBack: takeBackLaunchAction,
  undo: undoLaunchAction,
};

/** A draft with what can be done to it: the stories and pictures to take from, and what is known of each. */
export async function Composing({ user, composition, wanted, sections, topics }: Props) {
  const { language } = user;
  const { id, subject } = composition;
  const [bylines, stories, { pictures }, proof] = await Promise.all([
    listBylines(user, subject.edition),
    listTray(user, subject.edition, wanted.q),
    listPictures(user, {}),
    getFrontProof(user, id),
  ]);
  const onScreen = [...stories.map((story) => story.id), ...storiesIn(composition)];
  return (
    <Composer
      composition={composition}
      wanted={wanted}
      fills={fillOptions(language, { sections, topics, bylines })}
      pictures={pictures.map(({ id: value, caption, fileName }) => ({ value, label: caption || fileName }))}
      stories={stories}
      reads={await countReadsOfLastHour(user, [...new Set(onScreen)])}
      change={changeFrontAction}
      actions={actions}
      proof={proof && <ProofLine proof={proof} clock={await clockFor(language)} />}
      language={language}
    />
  );
}
