import { texts } from "@/messages/texts";
import type { Contact } from "@/newsroom/byline/rules";
import type { Edition } from "@/newsroom/edition/rules";

/** A profile's address as people say it. */
const spoken = (link: string) => decodeURI(link).replace(/^https:\/\/(?:www\.)?|\/$/g, "");

/** How to reach an author, as far as the newsroom published it. */
export function AuthorContact({ contact: { mail, links }, edition }: { contact: Contact; edition: Edition }) {
  if (mail === "" && links.length === 0) return null;
  const ways = [
    ...(mail === "" ? [] : [{ href: `mailto:${mail}`, name: mail }]),
    ...links.map((link) => ({ href: link, name: spoken(link) })),
  ];
  return (
    <ul aria-label={texts(edition, "site")("contact")} className="mt-2 flex flex-wrap gap-x-5 text-small">
      {ways.map(({ href, name }) => (
        <li key={href}>
          <a href={href} rel="me noopener noreferrer" className="link inline-block py-0.5 wrap-anywhere">
            <bdi dir="ltr">{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
