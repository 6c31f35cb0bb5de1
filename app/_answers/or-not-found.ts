import { notFound } from "next/navigation";
import { NewsroomError } from "@/newsroom/errors";

/** What a page reads, with the newsroom's `not_found` and `forbidden` turned into Next's page for nothing. */
export async function orNotFound<Found>(read: Promise<Found>): Promise<Found> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NewsroomError && (error.code === "not_found" || error.code === "forbidden"))
      notFound();
    throw error;
  }
}
