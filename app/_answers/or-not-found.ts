import { notFound } from "next/navigation";
import { knownError } from "@/newsroom/errors";

/** What a page reads, with the newsroom's `not_found` and `forbidden` turned into Next's page for nothing. */
export async function orNotFound<Found>(read: Promise<Found>): Promise<Found> {
  try {
    return await read;
  } catch (error) {
    const { code } = knownError(error);
    if (code === "not_found" || code === "forbidden") notFound();
    throw error;
  }
}
