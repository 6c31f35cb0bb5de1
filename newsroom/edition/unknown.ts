import { violatedConstraint } from "@/db/constraint";
import { wrongField } from "@/newsroom/errors";

/**
 * For the `catch` of a write that names an edition: throws `invalid` at `field` when the outlet has none of that key,
 * else what came.
 */
export function refuseUnknownEdition(field: string) {
  return (error: unknown): never => {
    if (violatedConstraint(error)?.endsWith("_edition_outlet_edition_edition_fk"))
      throw wrongField(field, "outlet.editionUnknown");
    throw error;
  };
}
