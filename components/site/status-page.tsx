import { Notice } from "./notice";
import type { SiteOutlet } from "./outlet";
import { SiteFrame } from "./site-frame";
import { StatusMark } from "./status-mark";

const statuses = { missing: 404, gone: 410 } as const;

/** A whole page for an address without a story, answered with its true status. */
export function StatusPage({ outlet, kind }: { outlet: SiteOutlet; kind: keyof typeof statuses }) {
  return (
    <SiteFrame outlet={outlet}>
      <StatusMark status={statuses[kind]} />
      <Notice outlet={outlet} kind={kind} />
    </SiteFrame>
  );
}
