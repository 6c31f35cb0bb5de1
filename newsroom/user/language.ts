import { sql } from "drizzle-orm";
import { user } from "@/db/schema";
import { languageNamed } from "@/newsroom/language/rules";

/** Language of a person's desk and mail, for a selection; the first one where hers is not configured. */
export const userLanguage = sql`${user.language}`.mapWith(languageNamed);
