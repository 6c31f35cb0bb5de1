import { Notice } from "./notice";
import type { SiteOutlet } from "./outlet";
import { SiteFrame } from "./site-frame";
import { StatusMark } from "./status-mark";

/** The whole page at the address of a story that was withdrawn. */
export function GonePage({ outlet }: { outlet: SiteOutlet }) {
  return (
    <SiteFrame outlet={outlet}>
      <StatusMark status={410} />
      <Notice outlet={outlet} kind="gone" />
    </SiteFrame>
  );
}
