import { texts } from "@/messages/texts";
import { type Genre, genres } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";

/** What kind of text a story is, where it is more than news. */
export function GenreLabel({ genre, edition }: { genre: Genre; edition: Edition }) {
  if (genre === genres[0]) return null;
  return <span className="font-bold text-ink">{texts(edition, "site")(`genre.${genre}`)}</span>;
}
