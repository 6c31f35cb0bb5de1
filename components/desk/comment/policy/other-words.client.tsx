"use client";
import type { ReactNode } from "react";
import { useFormAnswer } from "@/components/ui/form-answer.client";

/** What a colleague saved while this form was being filled in; nothing when nobody did. */
export function OtherWords({
  version,
  inForce,
  children,
}: {
  version: number;
  inForce: number;
  children: ReactNode;
}) {
  const { ok, values } = useFormAnswer();
  const isTheSame = Number(values.version) === version && Number(values.inForce) === inForce;
  return ok === false && !isTheSame ? children : null;
}
