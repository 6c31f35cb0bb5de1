import arErrors from "./ar/errors.json";
import enErrors from "./en/errors.json";

/** Every text a person reads, by language and part. A test holds both languages to the same keys and plural forms. */
export const messages = {
  ar: {
    errors: arErrors,
  },
  en: {
    errors: enErrors,
  },
};
