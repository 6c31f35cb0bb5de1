/** Whom a form is about; the name is only for the sentence that answers. */
export function PersonFields({ person }: { person: { id: string; name: string } }) {
  return (
    <>
      <input type="hidden" name="userId" value={person.id} />
      <input type="hidden" name="name" value={person.name} />
    </>
  );
}
