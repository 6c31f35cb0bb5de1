"use client";
import { useRouter } from "next/navigation";
import { PictureUpload } from "./upload.client";

/** The library's upload: each new picture appears in the list below. */
export function LibraryUpload() {
  const router = useRouter();
  return <PictureUpload isMultiple onReady={() => router.refresh()} />;
}
