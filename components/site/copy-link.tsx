import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";

/** Copies an address; hidden where a browser cannot. */
export function CopyLink({ edition, address }: { edition: Edition; address: string }) {
  const t = texts(edition, "comments");
  return (
    <copy-link data-address={address} data-done={t("copyLink.done")} data-failed={t("copyLink.failed")}>
      <button type="button" hidden className="link cursor-pointer py-1">
        {t("copyLink.label")}
      </button>{" "}
      <span role="status" className="text-muted" />
    </copy-link>
  );
}
