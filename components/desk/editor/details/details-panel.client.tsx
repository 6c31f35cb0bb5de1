"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { goToPlace } from "@/components/desk/editor/body/go-to-place";
import { lengthIn } from "@/components/desk/editor/body/word-count.client";
import { useProblemName } from "@/components/desk/editor/problem-list.client";
import type { Choice } from "@/components/desk/editor/story";
import {
  fetchFitness,
  type SubmissionProblem,
  type WordsName,
} from "@/components/desk/editor/use-submission.client";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { Names, Words } from "@/components/ui/words";
import { countWords, readingMinutes } from "@/newsroom/body/words";
import { listComma } from "@/newsroom/date/names";
import type { Facts } from "@/newsroom/fitness/checks";
import { inOneLine } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";
import { isBlank } from "@/newsroom/storable";
import { LengthForm } from "./length-form.client";
import type { Detail, Lack } from "./story-details";

type Props = {
  surface: Surface;
  editor: Editor;
  details: Detail[];
  words: number;
  pictures: number;
  uncleared: Facts["uncleared"];
};

/** Milliseconds without a change after which the story is judged anew. */
const pause = 300;

/** What belongs to a story beside its text, each with the way to its place; below what stands in its way. */
export function DetailsPanel({ surface, editor, details, words, pictures, uncleared }: Props) {
  const t = useTranslations("editor.details");
  const { open } = surface;
  const head = useRef<HTMLHeadingElement>(null);
  const judged = useJudged(surface, editor, uncleared);
  useEffect(() => head.current?.focus(), []);
  const close = () => {
    open(null);
    editor.commands.focus();
  };
  const go = (field: string, name: WordsName | null) => {
    // Where the list lies over the words, it makes way.
    if (!matchMedia("(width > 68rem)").matches) open(null);
    goToPlace(editor, field, name);
  };
  const said = useSaid({ surface, words, pictures });
  return (
    <section
      className="notes-panel details-panel"
      aria-labelledby="details-head"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <h2 id="details-head" ref={head} tabIndex={-1} className="font-bold">
        {t("title")}
      </h2>
      <ul className="details-list">
        {details.map((detail) => {
          const { name, says } = said(detail);
          const [lack] = detail.lacks;
          return (
            <li key={detail.name} data-done={detail.isDone || undefined}>
              <button
                type="button"
                onClick={() => go(detail.field, lack === undefined || lack === "basis" ? null : lack)}
              >
                <span className="sr-only">{t(detail.isDone ? "done" : "undone")}: </span>
                <span>{name}</span>
                <span className="text-muted">{says}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {surface.length.set && <LengthForm surface={surface} set={surface.length.set} />}
      <h3 className="font-bold">{t("checks")}</h3>
      {judged?.blocking.length === 0 && <p>{t("fit")}</p>}
      {judged && judged.blocking.length > 0 && <Problems problems={judged.blocking} onGo={go} />}
      {judged && judged.warnings.length > 0 && (
        <>
          <h3 className="font-bold">{t("warnings")}</h3>
          <Problems problems={judged.warnings} onGo={go} />
        </>
      )}
      <Button variant="plain" className="self-start" onClick={close}>
        {t("close")}
      </Button>
    </section>
  );
}

type ProblemsProps = {
  problems: SubmissionProblem[];
  onGo: (field: string, words: WordsName | null) => void;
};

function Problems({ problems, onGo }: ProblemsProps) {
  const nameOf = useProblemName();
  return (
    <ul className="details-problems">
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.text}`}>
          {problem.field === null ? (
            problem.text
          ) : (
            <button type="button" onClick={() => onGo(problem.field ?? "", problem.words)}>
              {nameOf(problem)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the checks before publishing say, when the words have rested: it reads all of them. */
function useJudged({ submission, draft }: Surface, editor: Editor, uncleared: Facts["uncleared"]) {
  const [judged, setJudged] = useState<ReturnType<typeof submission.judge>>(null);
  const isJudged = judged !== null;
  const judge = useEffectEvent(() => setJudged(submission.judge(uncleared)));
  const { fields } = draft;
  // Rights are known by the picture: the map is another one at each drawing.
  const rights = [...uncleared].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged anew for other fields and other rights
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => judge(), pause);
    };
    if (isJudged) later();
    // Without what judges nothing is known.
    else
      fetchFitness().then(
        () => judge(),
        () => {},
      );
    editor.on("update", later);
    return () => {
      clearTimeout(waiting);
      editor.off("update", later);
    };
  }, [editor, fields, rights]);
  return judged;
}

/** What is said of each detail: its name, and what there is of it or what is missing. */
function useSaid({ surface, words, pictures }: Pick<Props, "surface" | "words" | "pictures">) {
  const t = useTranslations("editor.details");
  const names = useTranslations("editor.fields");
  const count = useTranslations("editor.count");
  const { language } = useClock();
  const { edition, choices, length } = surface;
  const { headline, standfirst, sectionId, topicIds, bylineIds, leadPicture } = surface.draft.fields;
  const listed = (all: Choice[], ids: (string | null)[]) => {
    const names = all.flatMap(({ id, name }) => (ids.includes(id) ? name : []));
    const joined = (each: string[], theirs: Language) => each.join(listComma[theirs]);
    return names.length > 0 && <Names of={names} joined={joined} language={language} />;
  };
  const lack: Record<Lack, string> = {
    caption: t("withoutCaption"),
    credit: t("withoutCredit"),
    alternative: t("withoutAlternative"),
    basis: t("withoutBasis"),
  };
  const written: Record<Detail["name"], ReactNode> = {
    sectionId: listed(choices.sections, [sectionId]),
    topicIds: listed(choices.topics, topicIds),
    headline: isBlank(headline) ? "" : count("words", { count: countWords(headline) }),
    standfirst: isBlank(standfirst) ? "" : count("words", { count: countWords(standfirst) }),
    bylineIds: listed(choices.bylines, bylineIds),
    leadPicture: leadPicture?.caption && <Words of={leadPicture.caption} />,
    pictures: t("pictures", { count: pictures }),
    length: inOneLine(
      length.commissioned === null
        ? count("words", { count: words })
        : count("ofWords", lengthIn(edition, words, length.commissioned)),
      count("minutes", { count: readingMinutes(words, edition.wordsPerMinute) }),
    ),
  };
  return ({ name, lacks }: Detail) => ({
    name: name === "pictures" || name === "length" ? t(`names.${name}`) : names(name),
    says: lacks.map((each) => lack[each]).join(listComma[language]) || written[name] || t("none"),
  });
}
