"use client";
import type { Editor, JSONContent } from "@tiptap/core";
import { useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ArticleContent } from "@/newsroom/content/rules";
import { pictureIdsOf } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";
import { Misfits } from "./body/misfits";
import { pastingProps } from "./body/pasting";
import { bodyExtensions } from "./body/schema";
import { bodyFromNodes, documentFrom } from "./body/serialise";
import { usePasted } from "./body/use-pasted.client";
import { useFiles } from "./file/use-files.client";
import { follow } from "./holding/follow";
import { useHolding } from "./holding/use-holding.client";
import { EditableGallery, EditablePicture } from "./picture/picture-block.client";
import { UploadAnchors } from "./picture/upload-anchors";
import type { StoryUploads } from "./picture/use-story-uploads.client";
import { useAutosave } from "./saving/use-autosave.client";
import type { OpenedStory, StoryFields } from "./story";

/** The words of a story under somebody's hands: fields, body, and their saving. */
export function useDraft(story: OpenedStory, edition: Edition, userId: string, uploads: StoryUploads) {
  const t = useTranslations("editor.fields");
  const { language, direction } = edition;
  const [fields, setFields] = useState<StoryFields>(() => fieldsOf(story.content));
  const fieldsNow = useRef(fields);
  const editorNow = useRef<Editor | null>(null);

  function read(): ArticleContent {
    const editor = editorNow.current;
    const body = editor ? bodyFromNodes(editor.state.doc, direction) : story.content.body;
    return { ...fieldsNow.current, body };
  }
  const saving = useAutosave(story, userId, read);
  const holding = useHolding(story, saving, (content) => {
    showFields(content);
    void uploads.meet(pictureIdsOf(content));
    if (editorNow.current) follow(editorNow.current, documentFrom(content.body));
  });
  const isEditable = story.isEditable && holding.isFree;
  const pasting = usePasted();
  const files = useFiles(uploads, pasting, {
    read: () => fieldsNow.current.headline,
    write: (headline) => write({ headline }),
  });

  const editor = useEditor({
    extensions: [...bodyExtensions(direction, EditablePicture, EditableGallery), UploadAnchors, Misfits],
    content: documentFrom(story.content.body),
    editable: isEditable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        id: "field-body",
        class: "story-body writing",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("body"),
        lang: language,
        dir: direction,
        spellcheck: "true",
      },
      ...pastingProps(
        () => editorNow.current,
        (given, position) => editorNow.current && files.take(editorNow.current, given, position),
        pasting.onRead,
      ),
    },
    onCreate: ({ editor: created }) => {
      editorNow.current = created;
    },
    onUpdate: ({ transaction }) => {
      pasting.hear(transaction);
      change();
    },
  });
  // Who began a story here signs it as one begun at the newsroom, unless somebody was chosen meanwhile.
  const signBegun = useEffectEvent((bylineIds: string[]) => {
    if (fieldsNow.current.bylineIds.length === 0 && bylineIds.length > 0) write({ bylineIds });
  });
  const { begun } = saving;
  useEffect(() => {
    if (begun) signBegun(begun.bylineIds);
  }, [begun]);
  useEffect(() => {
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);

  function change() {
    saving.change();
    holding.wrote();
  }
  function write(part: Partial<StoryFields>) {
    fieldsNow.current = { ...fieldsNow.current, ...part };
    setFields(fieldsNow.current);
    change();
  }
  function showFields(content: ArticleContent) {
    fieldsNow.current = fieldsOf(content);
    setFields(fieldsNow.current);
  }

  return {
    editor,
    fields,
    saving,
    holding,
    isEditable,
    pasting,
    files,
    read,
    /** The fields as they are, also before the next drawing. */
    readFields: () => fieldsNow.current,
    /** Writes into fields outside the body. */
    write,
    /** Puts other words in place of all, the body's by `put`; those can be had back by undoing. */
    load: (content: ArticleContent, put = putWhole) => {
      showFields(content);
      void uploads.meet(pictureIdsOf(content));
      if (editorNow.current) put(editorNow.current, documentFrom(content.body));
    },
  };
}

function putWhole(editor: Editor, document: JSONContent): void {
  editor.commands.setContent(document);
}

function fieldsOf({ body: _, ...fields }: ArticleContent): StoryFields {
  return fields;
}
