"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { type DeskPicture, pictureSources } from "@/newsroom/picture/rules";

type Rights = Pick<DeskPicture, "basis" | "origin" | "restrictions" | "rightsEndOn" | "rightsEndedAt">;

/**
 * How a picture is drawn in the desk: from where, null while it is being made, and the size that keeps its place; and by
 * what right it is published.
 */
export type DrawnPicture = { src: string | null; width: number; height: number; rights: Rights };

type Known = {
  /** Null for a picture that nobody here knows. */
  drawnOf: (pictureId: string) => DrawnPicture | null;
  learn: (picture: DeskPicture, file?: File) => void;
  setRights: FormAction<void>;
};

const KnownPictures = createContext<Known>({
  drawnOf: () => null,
  learn: () => {},
  setRights: async (state) => state,
});

/** The pictures of a story: those it came with, and those added since, shown from the file until they are rendered. */
export function PicturesProvider({
  pictures,
  setRights,
  children,
}: {
  pictures: DeskPicture[];
  setRights: FormAction<void>;
  children: ReactNode;
}) {
  const [drawn, setDrawn] = useState<Record<string, DrawnPicture>>(() =>
    Object.fromEntries(pictures.map((picture) => [picture.id, drawnFrom(picture, null)])),
  );
  const drawnOf = (id: string) => drawn[id] ?? null;
  const learn = (picture: DeskPicture, file?: File) => {
    const own = file ? URL.createObjectURL(file) : null;
    setDrawn((others) => ({
      ...others,
      [picture.id]: drawnFrom(picture, own ?? others[picture.id]?.src ?? null),
    }));
  };
  return <KnownPictures value={{ drawnOf, learn, setRights }}>{children}</KnownPictures>;
}

function drawnFrom(picture: DeskPicture, meanwhile: string | null): DrawnPicture {
  const stands = picture.replacement ?? picture;
  const { width, height, basis, origin, restrictions, rightsEndOn, rightsEndedAt } = stands;
  const rights = { basis, origin, restrictions, rightsEndOn, rightsEndedAt };
  return { src: pictureSources(stands, "/desk/media")?.src ?? meanwhile, width, height, rights };
}

/** The pictures that this page knows. */
export function useKnownPictures(): Known {
  return useContext(KnownPictures);
}
