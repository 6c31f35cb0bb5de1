"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { termKinds } from "@/newsroom/house-style/checks/terms";
import type { HouseStyleState } from "./use-house-style.client";

/** The words selected in the body: most probably what the rule is about. */
function selected({ draft: { editor } }: Surface): string {
  if (!editor) return "";
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, " ").trim();
}

/** Where somebody who misses a rule proposes it; an editor's is one at once. */
export function ProposeForm({ style, surface }: { style: HouseStyleState; surface: Surface }) {
  const t = useTranslations("style.propose");
  const ofStyle = useTranslations("style");
  const list = useTranslations("style.list");
  const id = useId();
  const [isOpen, open] = useState(false);
  const [said, say] = useState<{ isProblem: boolean; sentence: string } | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? "");
    const kind = termKinds.find((each) => each === read("kind")) ?? "forbidden";
    const answer = await style.propose({
      kind,
      word: read("word"),
      others: read("others"),
      instead: read("instead"),
      note: read("note"),
    });
    if (answer === null) say({ isProblem: true, sentence: ofStyle("failed") });
    else if (answer.kind === "refused") say({ isProblem: true, sentence: answer.sentence });
    else {
      say({ isProblem: false, sentence: t(answer.kind) });
      open(false);
    }
  }
  const field = (name: "word" | "others" | "instead" | "noteField", value = "") => (
    <p className="flex flex-col gap-1">
      <label htmlFor={`${id}-${name}`} className="font-bold">
        {list(name)}
      </label>
      <input
        id={`${id}-${name}`}
        name={name === "noteField" ? "note" : name}
        defaultValue={value}
        autoComplete="off"
        dir="auto"
        className={inputClass}
      />
    </p>
  );
  return (
    <div>
      {!isOpen && (
        <Button
          variant="plain"
          onClick={() => {
            say(null);
            open(true);
          }}
        >
          {t("open")}
        </Button>
      )}
      <p role="status" className={said?.isProblem ? "text-alert" : "text-success"}>
        {said?.sentence}
      </p>
      {isOpen && (
        <form
          action="#"
          onSubmit={submit}
          aria-label={t("open")}
          className="flex max-w-form flex-col gap-2 py-2"
        >
          <p className="flex flex-col gap-1">
            <label htmlFor={`${id}-kind`} className="font-bold">
              {list("kind")}
            </label>
            <select id={`${id}-kind`} name="kind" className={inputClass}>
              {termKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {list(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          </p>
          {field("word", selected(surface))}
          {field("others")}
          {field("instead")}
          {field("noteField")}
          <div className="flex gap-2">
            <Button type="submit">{t("send")}</Button>
            <Button variant="plain" onClick={() => open(false)}>
              {t("cancel")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
