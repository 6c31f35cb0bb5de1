"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { addressFrom } from "./link-address";

type Props = {
  editor: Editor;
  button: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Above the button, so that it does not cover the words below. */
  isAbove?: boolean;
};

/** Where the address of the selected words is written. */
export function LinkPopover({ editor, button, isOpen, onOpen, isAbove = false }: Props) {
  const t = useTranslations("editor.link");
  return (
    <Popover
      triggerRef={button}
      isOpen={isOpen}
      onOpenChange={onOpen}
      placement={isAbove ? "top start" : "bottom start"}
      className="link-popover"
    >
      <Dialog aria-label={t("title")}>
        <LinkForm
          editor={editor}
          onDone={() => {
            onOpen(false);
            editor.commands.focus();
          }}
        />
      </Dialog>
    </Popover>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations("editor.link");
  const current: unknown = editor.getAttributes("link").href;
  const [problem, setProblem] = useState<string | null>(null);
  const { from, to } = editor.state.selection;
  const hasWords = editor.state.doc.textBetween(from, to).trim() !== "" || typeof current === "string";
  if (!hasWords) return <p>{t("selectFirst")}</p>;
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const address = addressFrom(String(new FormData(event.currentTarget).get("address") ?? ""));
        if (address === null) {
          setProblem(t("invalid"));
          return;
        }
        editor.chain().extendMarkRange("link").setMark("link", { href: address }).run();
        onDone();
      }}
    >
      <label htmlFor="link-address" className="text-small font-bold">
        {t("address")}
      </label>
      <input
        id="link-address"
        name="address"
        dir="ltr"
        autoComplete="off"
        inputMode="url"
        // biome-ignore lint/a11y/noAutofocus: the popover opens to write this and nothing else
        autoFocus
        defaultValue={typeof current === "string" ? current : ""}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "link-problem" : undefined}
        className={inputClass}
      />
      {problem && (
        <p id="link-problem" role="alert" className="text-small text-alert">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {t("apply")}
        </Button>
        {typeof current === "string" && (
          <Button
            variant="plain"
            onClick={() => {
              editor.chain().extendMarkRange("link").unsetMark("link").run();
              onDone();
            }}
          >
            {t("remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
