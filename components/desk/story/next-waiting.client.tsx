"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCounts } from "@/components/desk/counts.client";
import { plainKey } from "@/components/desk/plain-key";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { buttonClass } from "@/components/ui/button";

type Props = {
  href: string;
  /** Whether the story on this page is one of those that wait. */
  isWaitingItself: boolean;
  isPrimary: boolean;
};

/** On to the next story that waits for an editor; by key too, in the same place on every layout. */
export function NextWaiting({ href, isWaitingItself, isPrimary }: Props) {
  const t = useTranslations("desk.nextWaiting");
  const router = useRouter();
  const count = Math.max(1, useCounts().waiting.review - (isWaitingItself ? 1 : 0));
  useKeyDown((event) => {
    if (plainKey(event) !== "KeyN" || document.querySelector("[role=dialog]")) return;
    event.preventDefault();
    router.push(href);
  });
  return (
    <Link
      href={href}
      prefetch={false}
      aria-keyshortcuts="N"
      className={buttonClass(isPrimary ? "primary" : "quiet")}
    >
      {t("label", { count })}
      <kbd dir="ltr" className="border border-current px-1.5 text-caption">
        N
      </kbd>
    </Link>
  );
}
