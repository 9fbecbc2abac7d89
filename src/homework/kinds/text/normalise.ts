/** Makes one form of the many in which people type a word: case, spaces, hyphens and quotes do not matter. */

const ignored = /[\s\u00AD\u200B\-‐‑‒–—−_"'`´‘’‚“”„«»]+/gu;

/** Texts are the same answer when this makes them equal; '' for one without a letter or a digit. */
export const normalised = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(ignored, '')
    .replace(/[.!?]+$/u, '');
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
};
