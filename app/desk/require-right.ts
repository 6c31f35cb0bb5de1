import { notFound } from "next/navigation";
import { type CurrentUser, requireUser } from "@/app/auth";
import { can, type Right } from "@/newsroom/access";

/** Whoever is signed in and has `right`; for others the page does not exist. */
export async function requireRight(right: Right): Promise<CurrentUser> {
  const user = await requireUser();
  if (!can(user, right)) notFound();
  return user;
}
