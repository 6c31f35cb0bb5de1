import { absoluteAddress, listPath } from "@/newsroom/address/rules";
import type { Contact } from "@/newsroom/byline/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { StoredPicture } from "@/newsroom/picture/rules";
import { newsOrganization, type Publisher } from "./publisher";
import { shareImage } from "./share-image";

type Author = {
  name: string;
  slug: string;
  /** A biography. */
  description: string;
  picture: StoredPicture | null;
  contact: Contact | null;
};

/** Who signs a story, and the page that tells who that is. */
export function person(
  { name, slug }: Pick<Author, "name" | "slug">,
  edition: Edition,
  siteUrl: string,
): object {
  return { "@type": "Person", name, url: absoluteAddress(siteUrl, listPath(edition.key, "byline", slug)) };
}

/** An author's page as schema.org ProfilePage (https://schema.org/ProfilePage), with what the newsroom published of her. */
export function profilePage(author: Author, publisher: Publisher, siteUrl: string): object {
  const { description, picture, contact } = author;
  const image = picture && shareImage(picture, siteUrl);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    inLanguage: publisher.edition.language,
    mainEntity: {
      ...person(author, publisher.edition, siteUrl),
      ...(description !== "" && { description }),
      ...(image && { image: { "@type": "ImageObject", ...image } }),
      ...(contact && contact.mail !== "" && { email: contact.mail }),
      ...(contact && contact.links.length > 0 && { sameAs: contact.links }),
      worksFor: newsOrganization(publisher, siteUrl),
    },
  };
}
