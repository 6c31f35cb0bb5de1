"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import { pictureSources, type StoredPicture } from "@/newsroom/picture/rules";

/** How a picture is drawn in the desk: from where, null while it is being made, and the size that keeps its place. */
export type DrawnPicture = { src: string | null; width: number; height: number };

type Known = {
  /** Null for a picture that nobody here knows. */
  drawnOf: (pictureId: string) => DrawnPicture | null;
  learn: (picture: StoredPicture, file?: File) => void;
};

const KnownPictures = createContext<Known>({ drawnOf: () => null, learn: () => {} });

/** The pictures of a story: those it came with, and those added since, shown from the file until they are rendered. */
export function PicturesProvider({ pictures, children }: { pictures: StoredPicture[]; children: ReactNode }) {
  const [drawn, setDrawn] = useState<Record<string, DrawnPicture>>(() =>
    Object.fromEntries(pictures.map((picture) => [picture.id, drawnFrom(picture, null)])),
  );
  const drawnOf = (id: string) => drawn[id] ?? null;
  const learn = (picture: StoredPicture, file?: File) => {
    const own = file ? URL.createObjectURL(file) : null;
    setDrawn((others) => ({
      ...others,
      [picture.id]: drawnFrom(picture, own ?? others[picture.id]?.src ?? null),
    }));
  };
  return <KnownPictures value={{ drawnOf, learn }}>{children}</KnownPictures>;
}

function drawnFrom(picture: StoredPicture, meanwhile: string | null): DrawnPicture {
  const { width, height } = picture;
  return { src: pictureSources(picture, "/desk/media")?.src ?? meanwhile, width, height };
}

/** The pictures that this page knows. */
export function useKnownPictures(): Known {
  return useContext(KnownPictures);
}
