"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { FillForm } from "./fill-form.client";
import { PictureUpload } from "./upload.client";

/** The library's upload: each new picture appears in the list below, and of all of them the same is said at once. */
export function LibraryUpload({ fill }: { fill: FormAction<{ count: number }> }) {
  const router = useRouter();
  const [ready, setReady] = useState<DeskPicture[]>([]);
  const take = (picture: DeskPicture, isKnown: boolean) => {
    // What somebody has said of it already is not overwritten together with the rest.
    if (!isKnown) setReady((others) => [...others.filter(({ id }) => id !== picture.id), picture]);
    router.refresh();
  };
  return (
    <>
      <PictureUpload isMultiple onReady={take} />
      {ready.length > 1 && <FillForm ids={ready.map(({ id }) => id)} action={fill} />}
    </>
  );
}
