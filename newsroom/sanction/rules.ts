/** The ladder, from its mildest step. */
export const sanctionKinds = ["warning", "suspension", "ban"] as const;
export type SanctionKind = (typeof sanctionKinds)[number];
/** Against a reader's mail, all mail of a domain, or what comes from one source for the rest of its day. */
export const sanctionTargets = ["email", "domain", "source"] as const;

/** What follows the @ of an address; empty where there is none. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

/** What keeps somebody from commenting now; `until` is null for what does not end by itself. */
export type SanctionInForce = { id: string; kind: SanctionKind; until: Date | null; line: string };
