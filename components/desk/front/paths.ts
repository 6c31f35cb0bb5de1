/** Path under which the desk composes a front. */
export const frontPath = (id: string) => `/desk/fronts/${id}`;

/** The same with the settings of a container, or of a card in it, opened. */
export const containerHref = (id: string, container: string) =>
  `${frontPath(id)}?container=${container}#panel`;
export const cardHref = (id: string, container: string, storyId: string) =>
  `${frontPath(id)}?container=${container}&card=${storyId}#panel`;
