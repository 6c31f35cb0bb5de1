import { Picture } from "@/components/picture/picture";
import { listPath } from "@/newsroom/address/rules";
import type { PublishedByline } from "@/newsroom/byline/rules";
import type { Edition } from "@/newsroom/edition/rules";

/** At the end of a story, the face of who wrote it and a line about them, where there is one. */
export function Signers({ bylines, edition }: { bylines: PublishedByline[]; edition: Edition }) {
  const known = bylines.filter(({ picture, description }) => picture || description !== "");
  if (known.length === 0) return null;
  return (
    <ul className="flex flex-col gap-4 border-t border-line pt-4">
      {known.map(({ id, name, slug, description, picture }) => (
        <li key={id} className="flex items-start gap-4">
          {picture && (
            <Picture
              picture={picture}
              alternative=""
              sizes="4rem"
              className="aspect-square w-16 shrink-0 bg-wash object-cover"
            />
          )}
          <p className="min-w-0 text-small text-muted">
            <a href={listPath(edition.key, "byline", slug)} className="link-quiet block font-bold text-ink">
              <bdi>{name}</bdi>
            </a>
            {description}
          </p>
        </li>
      ))}
    </ul>
  );
}
