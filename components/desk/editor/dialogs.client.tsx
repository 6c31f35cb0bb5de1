"use client";
import type { Editor } from "@tiptap/core";
import dynamic from "next/dynamic";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { fetchPasteReader } from "./body/pasting";
import { fetchChanging } from "./saving/transport";
import { fetchFitness } from "./use-submission.client";
import type { Surface } from "./use-surface.client";

/**
 * What opens over the words, beside the script that writing waits for. Fetched as soon as the surface listens, not when it
 * is needed: the network may be gone then, or the newsroom have another build.
 */
const load = {
  picturePicker: () => import("@/components/desk/picture/picker.client").then((file) => file.PicturePicker),
  shortcutHelp: () => import("./body/shortcut-help.client").then((file) => file.ShortcutHelp),
  // Blocks are had by the tools too: where it cannot be had, the words are written without it.
  blockMenu: () =>
    import("./body/block-menu.client").then(
      (file) => file.BlockMenu,
      () => WithoutMenu,
    ),
  selectionBubble: () =>
    import("./blocks/selection-bubble.client").then(
      (file) => file.SelectionBubble,
      () => WithoutMenu,
    ),
  blockHandle: () =>
    import("./blocks/block-handle.client").then(
      (file) => file.BlockHandle,
      () => WithoutMenu,
    ),
  embedForm: () => import("./body/embed-form.client").then((file) => file.EmbedForm),
  atomBar: () => import("./body/atom-bar.client").then((file) => file.AtomBar),
  tableBar: () => import("./body/table-bar.client").then((file) => file.TableBar),
  linkPopover: () => import("./body/link-popover.client").then((file) => file.LinkPopover),
  pastedNotice: () => import("./body/pasted-notice.client").then((file) => file.PastedNotice),
  problemList: () => import("./problem-list.client").then((file) => file.ProblemList),
  merged: () => import("./saving/merged-notice.client").then((file) => file.MergedNotice),
  conflict: () => import("./saving/conflict.client").then((file) => file.ConflictPanel),
  restore: () => import("./saving/restore.client").then((file) => file.RestoreQuestion),
  takeFound: () => import("./saving/restore.client").then((file) => file.TakeFound),
  // What is remembered of a story nobody waits for.
  remember: () =>
    import("@/components/desk/offline/remember-story.client").then(
      (file) => file.RememberStory,
      () => Without,
    ),
  whereabouts: () =>
    import("./whereabouts/surface-whereabouts.client").then((file) => file.SurfaceWhereabouts),
  signIn: () => import("./saving/sign-in-again.client").then((file) => file.SignInAgain),
  sectionSelect: () => import("./section-select.client").then((file) => file.SectionSelect),
  // These stand beside the words all the time: where they cannot be had, one writes without them.
  houseStyle: () =>
    import("./house-style/house-style.client").then(
      (file) => file.HouseStyle,
      () => Without,
    ),
  notes: () =>
    import("./notes/notes.client").then(
      (file) => file.Notes,
      () => Without,
    ),
  details: () =>
    import("./details/details.client").then(
      (file) => file.Details,
      () => Without,
    ),
  history: () =>
    import("./history/history.client").then(
      (file) => file.History,
      () => Without,
    ),
  holdingLine: () =>
    import("./holding/holding-line.client").then(
      (file) => file.HoldingLine,
      () => Without,
    ),
  wordCount: () =>
    import("./body/word-count.client").then(
      (file) => file.WordCount,
      () => Without,
    ),
  find: () =>
    import("./find/find.client").then(
      (file) => file.Find,
      () => Without,
    ),
  alikeNotice: () =>
    import("./picture/alike-notice.client").then(
      (file) => file.AlikeNotice,
      () => Without,
    ),
  pictureRights: () => import("./picture/picture-rights.client").then((file) => file.PictureRights),
  livePreview: () => import("./beside/live-preview.client").then((file) => file.LivePreview),
  pickerAdd: () => import("./picker-add.client").then((file) => file.PickerAdd),
};

/** What makes one story of two. */
export const fetchMerging = () => import("./saving/merging");

function Without(_: { surface: Surface; pictures?: DeskPicture[] }) {
  return null;
}

function WithoutMenu(_: { surface: Surface; editor: Editor }) {
  return null;
}

export const BlockMenu = dynamic(load.blockMenu);
export const SelectionBubble = dynamic(load.selectionBubble);
export const BlockHandle = dynamic(load.blockHandle);
export const PicturePicker = dynamic(load.picturePicker);
export const ShortcutHelp = dynamic(load.shortcutHelp);
export const EmbedForm = dynamic(load.embedForm);
export const AtomBar = dynamic(load.atomBar);
export const TableBar = dynamic(load.tableBar);
export const LinkPopover = dynamic(load.linkPopover);
export const PastedNotice = dynamic(load.pastedNotice);
export const ProblemList = dynamic(load.problemList);
export const MergedNotice = dynamic(load.merged);
export const ConflictPanel = dynamic(load.conflict);
export const RestoreQuestion = dynamic(load.restore);
export const TakeFound = dynamic(load.takeFound);
export const RememberStory = dynamic(load.remember);
export const SurfaceWhereabouts = dynamic(load.whereabouts);
export const SignInAgain = dynamic(load.signIn);
export const SectionSelect = dynamic(load.sectionSelect);
export const HouseStyle = dynamic(load.houseStyle);
export const AlikeNotice = dynamic(load.alikeNotice);
export const PictureRights = dynamic(load.pictureRights);
export const LivePreview = dynamic(load.livePreview);
export const Notes = dynamic(load.notes);
export const Details = dynamic(load.details);
export const History = dynamic(load.history);
export const HoldingLine = dynamic(load.holdingLine);
export const WordCount = dynamic(load.wordCount);
export const Find = dynamic(load.find);
export const PickerAdd = dynamic(load.pickerAdd);

/** Fetches them all; one that cannot be had is asked for again when it opens. */
export async function fetchDialogs(): Promise<void> {
  await Promise.allSettled(
    [...Object.values(load), fetchChanging, fetchMerging, fetchPasteReader, fetchFitness].map((fetchOne) =>
      fetchOne(),
    ),
  );
}
