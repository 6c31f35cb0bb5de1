"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds between looks, and looks at the most: what takes longer the bell tells. */
const [between, most] = [2_000, 10];

/** Has the page drawn again until it shows what is on its way, and no longer stands on it. */
export function Awaited() {
  const router = useRouter();
  useEffect(() => {
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks === most) clearInterval(timer);
      router.refresh();
    }, between);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
