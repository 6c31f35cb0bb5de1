/** What may be done with a comment besides deciding on it. */
export type RowCommand = "select" | "feature" | "pin" | "answer" | "context" | "sanction";
/** What a row asks for below itself. */
export type RowMode = "reject" | "answer";
