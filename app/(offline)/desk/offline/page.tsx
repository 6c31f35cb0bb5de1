import { requireUser } from "@/app/auth";
import { editionsInUse } from "@/app/desk/editions";
import { OfflineDesk } from "@/components/desk/offline/offline-desk.client";
import { texts } from "@/messages/texts";
import { genres } from "@/newsroom/content/words";

/**
 * The desk where the newsroom is out of reach. A device keeps this page as it is drawn here, so that nothing of a story
 * may stand in it; whose stories there are it asks the device's own databases.
 */
export default async function OfflinePage() {
  const { language } = await requireUser();
  const site = texts(language, "site");
  const namedGenres = genres.map((id) => ({ id, name: site(`genre.${id}`) }));
  return <OfflineDesk editions={await editionsInUse()} genres={namedGenres} />;
}
