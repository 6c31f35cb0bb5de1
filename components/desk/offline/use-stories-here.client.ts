"use client";
import { useEffect, useState } from "react";
import { listKept } from "@/components/desk/editor/saving/journal";
import type { Choices } from "@/components/desk/editor/story";
import { type DevicePerson, knownPerson, listChoices, listOpened } from "./device";
import { type StoryHere, storiesHere } from "./stories-here";

/** What this device has of the person who was signed in on it last; `person` is null where it may say nothing. */
export type Here = {
  person: DevicePerson | null;
  stories: StoryHere[];
  choices: Partial<Record<string, Choices>>;
};

const nothing: Here = { person: null, stories: [], choices: {} };

async function look(): Promise<Here> {
  const person = await knownPerson(new Date());
  if (!person) return nothing;
  const [opened, kept, choices] = await Promise.all([
    listOpened(person.id),
    listKept(person.id),
    listChoices(person.id),
  ]);
  return { person, stories: storiesHere(opened, kept), choices };
}

/** The same, undefined until the device has answered. */
export function useStoriesHere(): Here | undefined {
  const [here, setHere] = useState<Here>();
  useEffect(() => {
    look().then(setHere, () => setHere(nothing));
  }, []);
  return here;
}
