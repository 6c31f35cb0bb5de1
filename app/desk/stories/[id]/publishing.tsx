import type { ReactNode } from "react";
import type { CurrentUser } from "@/app/auth";
import { PublishPanel } from "@/components/desk/publish/publish-panel";
import type { FormAction } from "@/components/ui/form-state";
import { can } from "@/newsroom/access";
import type { DeskArticle } from "@/newsroom/article/rules";
import { slugOf } from "@/newsroom/content/words";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import { listFlags } from "@/newsroom/flag/queries";
import { placeWanted } from "@/newsroom/front/place-wanted";
import { listPlaces } from "@/newsroom/front/placing";
import { listPicturesOf } from "@/newsroom/picture/queries";
import { getPlan } from "@/newsroom/plan/queries";
import { listUrgent } from "@/newsroom/urgent/queries";

type Props = {
  user: CurrentUser;
  story: DeskArticle;
  verb: "publish" | "update" | "republish";
  action: FormAction<void>;
  /** The story's whole address under a slug. */
  addressOf: (slug: string) => string;
  /** What the edition's checks found; null for nothing. */
  findings: ReactNode;
  isOpen: boolean;
  edition: Edition;
  clock: Clock;
};

/** The panel of a publication, with all that it asks of the fronts, the plan and the breaking news line. */
export async function Publishing({ user, story, verb, addressOf, ...shown }: Props) {
  const { row, state, content } = story;
  const isAgain = verb === "republish";
  const pictureId = content.leadPicture?.pictureId;
  const [[lead = null], places, { plan }, flags, urgent] = await Promise.all([
    pictureId ? listPicturesOf(user, [pictureId]) : [],
    can(user, "front:compose") && !isAgain ? listPlaces(user, row.edition) : [],
    getPlan(user, row.id),
    listFlags(user, row.id),
    can(user, "urgent:manage") ? listUrgent(user) : [],
  ]);
  // A plan is of a story that readers never had.
  const wish = state.publicState === "never" ? (plan?.placeWanted ?? null) : null;
  const addressToBe = addressOf(slugOf(content, row.id));
  const formerAddress = row.slug ? addressOf(row.slug) : null;
  return (
    <PublishPanel
      {...shown}
      story={story}
      verb={verb}
      address={isAgain ? (formerAddress ?? addressToBe) : addressToBe}
      formerAddress={formerAddress}
      picture={lead?.replacement ?? lead}
      places={places}
      proposed={placeWanted(wish, places, content.sectionId)}
      flags={flags.map(({ kind }) => kind)}
      isUrgent={urgent.some((line) => line.story?.id === row.id)}
    />
  );
}
