import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";

/** Every address below /desk that no other page answers: the desk's own "nothing here", for people who are signed in. */
export default async function MissingPage() {
  await requireUser();
  notFound();
}
