import type { Editor } from "@tiptap/core";
import { keymap } from "@tiptap/pm/keymap";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
  tableEditingKey,
  toggleHeader,
} from "@tiptap/pm/tables";

/** What can be done to the table under the caret, in the order of its line of tools. */
export const tableTools = {
  addRowBefore,
  addRowAfter,
  addColumnBefore,
  addColumnAfter,
  headerRow: toggleHeader("row"),
  headerColumn: toggleHeader("column"),
  deleteRow,
  deleteColumn,
  deleteTable,
} as const;
export type TableTool = keyof typeof tableTools;

export function applyTableTool(editor: Editor, tool: TableTool): void {
  tableTools[tool](editor.state, editor.view.dispatch);
  editor.view.focus();
}

/** From cell to cell; behind the last one a row begins. */
function toNextCell(editor: Editor): boolean {
  if (goToNextCell(1)(editor.state, editor.view.dispatch)) return true;
  if (!addRowAfter(editor.state, editor.view.dispatch)) return false;
  return goToNextCell(1)(editor.state, editor.view.dispatch);
}

/** Teaches an editor arrows, selections and pastes among cells, once. */
export function teachTables(editor: Editor): void {
  if (editor.isDestroyed || tableEditingKey.get(editor.state)) return;
  const next = () => toNextCell(editor);
  // Named by what they do: a key with a capital letter would pass for a component.
  const keys = keymap(Object.fromEntries([["Tab", next], ["Shift-Tab", goToNextCell(-1)] as const]));
  // Before all others: an arrow or a Tab in a cell is the table's.
  for (const plugin of [tableEditing(), keys])
    editor.registerPlugin(plugin, (own, others) => [own, ...others]);
}
