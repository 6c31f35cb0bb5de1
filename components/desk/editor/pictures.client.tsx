"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { pictureSources, type StoredPicture } from "@/newsroom/picture/rules";

type Known = {
  /** Address to show a picture from in the desk; null while nobody here knows its renditions. */
  addressOf: (pictureId: string) => string | null;
  learn: (picture: StoredPicture, file?: File) => void;
};

const KnownPictures = createContext<Known>({ addressOf: () => null, learn: () => {} });

/** The pictures of a story: those it came with, and those added since, shown from the file until they are rendered. */
export function PicturesProvider({ pictures, children }: { pictures: StoredPicture[]; children: ReactNode }) {
  const [addresses, setAddresses] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(pictures.map((picture) => [picture.id, deskAddress(picture)])),
  );
  const known = useMemo<Known>(
    () => ({
      addressOf: (id) => addresses[id] ?? null,
      learn: (picture, file) => {
        const address = deskAddress(picture) ?? (file ? URL.createObjectURL(file) : null);
        if (address) setAddresses((others) => ({ ...others, [picture.id]: address }));
      },
    }),
    [addresses],
  );
  return <KnownPictures value={known}>{children}</KnownPictures>;
}

function deskAddress(picture: StoredPicture): string | null {
  return pictureSources(picture, "/desk/media")?.src ?? null;
}

/** The pictures that this page knows. */
export function useKnownPictures(): Known {
  return useContext(KnownPictures);
}
