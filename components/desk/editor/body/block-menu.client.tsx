"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useId, useLayoutEffect, useState } from "react";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { type BlockTool, choicesFor } from "./block-choices";
import { applyTool } from "./tools";
import { useBlockMenu } from "./use-block-menu.client";

/** At an empty paragraph a button, and after it or «/» the blocks to choose from, found by their names. */
export function BlockMenu({ surface, editor }: { surface: Surface; editor: Editor }) {
  const t = useTranslations("editor.blocks");
  const tools = useTranslations("editor.tools");
  const id = useId();
  const menu = useBlockMenu(editor);
  const { asked, typed, ask, end } = menu;
  const [active, setActive] = useState(0);
  const found = typed === null ? [] : choicesFor(typed);
  const isOpen = asked !== null && found.length > 0;
  const at = asked?.isOffered && active === 0 ? -1 : Math.min(Math.max(active, 0), found.length - 1);
  const [top, setTop] = useState<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as long as other letters stand there
  useEffect(() => setActive(0), [typed]);
  useEffect(() => {
    // Words that ask for nothing end it.
    if (asked && typed !== null && found.length === 0) end();
  });
  useLayoutEffect(() => {
    const holder = editor.view.dom.parentElement?.parentElement?.getBoundingClientRect();
    const isShown = (menu.isEmpty || isOpen) && editor.isEditable && holder;
    setTop(isShown ? editor.view.coordsAtPos(menu.from).top - holder.top : null);
  }, [editor, menu.isEmpty, menu.from, isOpen]);
  useEffect(() => {
    const { dom } = editor.view;
    const names = ["aria-controls", "aria-activedescendant"] as const;
    for (const name of names) dom.removeAttribute(name);
    if (!isOpen) return;
    dom.setAttribute("aria-controls", id);
    if (at >= 0) dom.setAttribute("aria-activedescendant", `${id}-${found[at]}`);
  });

  function choose(tool: BlockTool) {
    const { state, view } = editor;
    const { from } = menu;
    end();
    if (asked?.sign && typed !== null) view.dispatch(state.tr.delete(from, state.selection.from));
    if (tool === "picture" || tool === "gallery" || tool === "embed") surface.open(tool);
    else if (tool === "file") surface.draft.files.choose(editor);
    else applyTool(editor, tool, surface.edition.direction);
  }
  menu.keys.current = (event) => {
    if (!isOpen) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = found[at];
    if (event.key === "Escape") end();
    else if (step !== 0) {
      if (asked?.isOffered) ask({ ...asked, isOffered: false });
      setActive(asked?.isOffered ? 0 : (at + step + found.length) % found.length);
    } else if ((event.key === "Enter" || event.key === "Tab") && chosen) choose(chosen);
    else return false;
    event.preventDefault();
    return true;
  };

  if (top === null) return null;
  return (
    <>
      {menu.isEmpty && (
        <button
          type="button"
          className="block-plus"
          dir={surface.edition.direction}
          style={{ top }}
          aria-label={t("add")}
          aria-haspopup="listbox"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            editor.commands.focus();
            ask(asked ? null : { sign: "", isOffered: false });
          }}
        >
          +
        </button>
      )}
      {isOpen && (
        <div className="block-menu" style={{ top }}>
          <div id={id} role="listbox" aria-label={t("label")}>
            {found.map((tool, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the words, which name what is chosen
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the words' own
              <div
                key={tool}
                id={`${id}-${tool}`}
                role="option"
                aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(tool)}
              >
                {tool in icons && icons[tool as keyof typeof icons]}
                {tools(tool)}
              </div>
            ))}
          </div>
        </div>
      )}
      <p role="status" className="sr-only">
        {isOpen && t("found", { count: found.length })}
      </p>
    </>
  );
}
