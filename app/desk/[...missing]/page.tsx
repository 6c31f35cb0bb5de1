import { requireUser } from "@/app/auth";
import DeskNotFound from "../not-found";

/**
 * Every address below /desk that no other page answers: the desk's own "nothing here", for people who are signed in. It
 * is a page like any other, which the door gives its status by the mark: what Next throws only a script would draw.
 */
export default async function MissingPage() {
  await requireUser();
  return (
    <>
      <meta name="next-error" content="not-found" />
      <DeskNotFound />
    </>
  );
}
