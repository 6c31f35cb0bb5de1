/** Why background work was given up, as `failures` in the desk's texts names it. */
export type ShownFailure =
  | "mail_unreachable"
  | "mail_login"
  | "mail_refused"
  | "store_full"
  | "store_unwritable"
  | "store_unreachable"
  | "edge_unreachable"
  | "unknown";
