import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { OpenPromise } from "@/newsroom/promise/rules";
import { PromiseList } from "./promise-list";

/** What should have been done over a minute ago, on every page of the desk until it is. */
export function OverduePromises({ promises, language }: { promises: OpenPromise[]; language: Language }) {
  if (promises.length === 0) return null;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="alert">
        <p className="font-bold">{texts(language, "desk")("promise.overdue")}</p>
        <PromiseList promises={promises} language={language} />
      </Notice>
    </div>
  );
}
