/** Whose posts a story can show, and what the id of one looks like, whole. The writing surface carries this to the browser. */
const shapes = {
  youtube: /^[\w-]{11}(?:\?t=[1-9]\d{0,6})?$/,
  x: /^\d{5,25}$/,
  facebook:
    /^(?:watch\?v=\d{5,25}|reel\/\d{5,25}|photo\?fbid=\w{5,125}|permalink\.php\?story_fbid=\w{5,125}&id=\w{5,125}|[\w.-]{2,80}\/(?:posts|videos)\/\w{5,125})$/,
  instagram: /^(?:p|reel|tv)\/[\w-]{5,40}$/,
  tiktok: /^@[\w.]{1,40}\/video\/\d{5,25}$/,
  telegram: /^[a-z]\w{3,31}\/\d{1,10}$/i,
  /** A place by its degrees and how near it is seen: a map is one, wherever its address came from. */
  map: /^-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})?,(?:[1-9]|1\d)$/,
} as const;

export type EmbedProvider = keyof typeof shapes;
export const embedProviders = Object.keys(shapes) as EmbedProvider[];

/** One post of a provider: what its address says, and nothing else that stood in it. */
export type EmbedPost = { provider: EmbedProvider; id: string };

export const longestEmbedId = 400;

/** Whether a provider and an id are a post as `embedFrom` gives it: whole, and nothing around it. */
export function isEmbedPost({ provider, id }: { provider: unknown; id: unknown }): boolean {
  if (typeof provider !== "string" || typeof id !== "string" || id.length > longestEmbedId) return false;
  return Object.hasOwn(shapes, provider) && shapes[provider as EmbedProvider].test(id);
}
