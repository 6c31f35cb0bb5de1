import { Notice } from "@/components/ui/notice";
import { Sentence } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { clockToSecond } from "@/newsroom/date/rules";
import type { Clock } from "@/newsroom/edition/rules";
import type { Proof, Seen } from "@/newsroom/proof/rules";
import { Awaited } from "./awaited.client";

/** Whether the site itself was seen to show the last step, and what it showed instead. */
export function ProofLine({ proof, clock }: { proof: Proof; clock: Clock }) {
  const t = texts(clock, "stories");
  const { state, isLive, at, seen } = proof;
  const time = at && clockToSecond(at, clock.timeZone);
  if (state === "waiting" || !time)
    return (
      <p>
        {t("proof.waiting")}
        <Awaited />
      </p>
    );
  if (state === "proven") return <p>{t(isLive ? "proof.live" : "proof.gone", { time })}</p>;
  return (
    <div role="alert">
      <Notice tone="alert">
        <p className="font-bold">{t(isLive ? "proof.notLive" : "proof.notGone", { time })}</p>
        {seen ? (
          <p className="wrap-anywhere">
            <Sentence text={seenText(seen, clock)} />
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

function seenText({ problem, address, status, revision }: Seen, clock: Clock): string {
  const t = texts(clock, "stories");
  if (problem === "status") return t("proof.status", { status: status ?? 0, address });
  if (problem === "revision" && revision !== null) return t("proof.revision", { revision, address });
  return t(`proof.${problem === "revision" ? "older" : problem}`, { address });
}
