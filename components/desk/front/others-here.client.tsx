"use client";
import { useState } from "react";
import { useClock } from "@/components/desk/texts-provider.client";
import { useLooks } from "@/components/desk/use-looks.client";
import { joinedAsPeople, Names } from "@/components/ui/words";
import { frontPath } from "./paths";

const secondsBetweenLooks = 20;

type Props = {
  frontId: string;
  version: number;
  labels: Record<"others" | "changed" | "reload", string>;
};
type Look = { others: string[]; version: number };

/** Who else has this draft open, and whether one of them has changed it since it was drawn. */
export function OthersHere({ frontId, version, labels }: Props) {
  const { language } = useClock();
  const [found, setFound] = useState<Look>({ others: [], version });
  const look = async () => {
    const answer = await fetch(`/api/fronts/${frontId}/presence`, { method: "POST" }).catch(() => null);
    if (answer?.ok) setFound(await answer.json());
  };
  useLooks(look, secondsBetweenLooks, `${frontId} ${version}`);
  return (
    <div role="status" className="mb-4 flex flex-wrap gap-x-4 empty:hidden">
      {found.others.length > 0 ? (
        <p>
          {labels.others}{" "}
          <strong>
            <Names of={found.others} joined={joinedAsPeople} language={language} />
          </strong>
        </p>
      ) : null}
      {found.version > version ? (
        <p className="text-warn">
          {labels.changed} <a href={frontPath(frontId)}>{labels.reload}</a>
        </p>
      ) : null}
    </div>
  );
}
