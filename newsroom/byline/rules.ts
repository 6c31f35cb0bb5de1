import { z } from "zod";
import { optionalEmailField } from "@/newsroom/email";
import { line, Ticked } from "@/newsroom/input";
import { type ManagedName, type PublishedName, SignedNames } from "@/newsroom/name/rules";
import type { ShownPicture } from "@/newsroom/published-article/rules";
import { isShortId } from "@/newsroom/short-id";

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);

/** Profiles elsewhere that an author's page leads to, and letters of one's address. */
export const contactLimits = { links: 4, link: 200 } as const;

/** An address of the public web, over TLS, that names nobody's account or machine. */
function isProfile(text: string): boolean {
  const url = URL.parse(text);
  return (
    url?.protocol === "https:" &&
    `${url.username}${url.password}${url.port}` === "" &&
    /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname)
  );
}

/** A form sends its lines by number. */
const listed = (given: unknown = []) =>
  typeof given === "object" && given !== null ? Object.values(given) : given;

/** How readers reach an author: all of it is typed to be published. */
export const Contact = z.object({
  mail: optionalEmailField("outlet.mailWrong").default(""),
  links: z
    .preprocess(
      listed,
      z
        .array(
          line(contactLimits.link, { tooLong: "outlet.tooLong" }).refine(
            (text) => text === "" || isProfile(text),
            "outlet.linkWrong",
          ),
        )
        .max(contactLimits.links, "outlet.linkWrong"),
    )
    .transform((links) => [
      ...new Set(links.filter((link) => link !== "").map((link) => new URL(link).href)),
    ]),
});
export type Contact = z.output<typeof Contact>;

export const BylineToCreate = z.object({ names: SignedNames, isPenName: Ticked });
export type BylineToCreate = z.output<typeof BylineToCreate>;
export const BylineToChange = Contact.extend({
  id: z.uuid(),
  names: SignedNames,
  isPenName: Ticked,
  pictureId: z.preprocess(emptyAsNull, z.string().refine(isShortId, "outlet.pictureUnknown").nullable()),
});
export type BylineToChange = z.output<typeof BylineToChange>;
export const BylineToLink = z.object({
  id: z.uuid(),
  userId: z.preprocess(emptyAsNull, z.uuid().nullable()),
});
export type BylineToLink = z.output<typeof BylineToLink>;

/** A byline as readers of one edition see it: nothing of it leads to an account. */
export type PublishedByline = PublishedName & { picture: ShownPicture | null };

/** A byline as somebody choosing who signs a story sees it. */
export type ChoosableByline = { id: string; name: string; isOwn: boolean };

/** A byline as administrators manage it; the account behind it is theirs alone to see. */
export type ManagedByline = ManagedName &
  Contact & {
    isPenName: boolean;
    pictureId: string | null;
    userId: string | null;
    userName: string | null;
  };
