import { z } from "zod";

/** What a reader typed, as it was typed. */
export const TypedComment = z.object({
  parentId: z.string(),
  name: z.string(),
  email: z.string(),
  text: z.string(),
});
export type TypedComment = z.output<typeof TypedComment>;

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/** Why it was refused: keys below `errors`, and the HTTP status of the answer. */
export const CommentRefusal = z.object({
  status: z.int(),
  messageKey: z.string(),
  values: Values,
  problems: z.array(z.object({ field: z.string(), messageKey: z.string(), values: Values.optional() })),
});
export type CommentRefusal = z.output<typeof CommentRefusal>;
