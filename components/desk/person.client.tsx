"use client";
import { createContext, type ReactNode, useContext } from "react";

const PersonContext = createContext<string | null>(null);

/** Id of who opened this page of the desk; null where nobody said it. */
export const usePerson = () => useContext(PersonContext);

/** Says whose page of the desk this is: what it has to send is hers, whoever signs in on the machine meanwhile. */
export function PersonProvider({ person, children }: { person: string; children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}
