/**
 * Letters as they are compared: lower case, without accents, full-width forms as plain ones, dashes of
 * any length as a hyphen, and no apostrophes. A sign that got lost on the way from a console matches
 * whatever letter stood there.
 */

const dash = /[\u2010-\u2015\u2212]/;
const apostrophe = /['’‘ʼ`´]/;
const known = new Map<string, string>();

/** One character as it is compared: nothing for white space and apostrophes, else one or more letters. */
export function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldAnew(character);
  known.set(character, folded);
  return folded;
}

function foldAnew(character: string): string {
  if (/\s/.test(character) || apostrophe.test(character)) return '';
  if (dash.test(character)) return '-';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s/g, '').toLowerCase();
}

/** A whole text as it is compared: no white space is left. */
export const fold = (text: string): string => [...text].map(foldCharacter).join('');

/** What a console or an editor writes where it could not write a letter. */
const lost = '[\\uFFFD?]{1,3}';

/**
 * The source of a pattern that finds a wording in a folded text, also where accented Latin letters were
 * lost on the way. Other scripts lose every letter, and then all their words look alike.
 */
export const wording = (text: string): string =>
  [...text]
    .map((character) => {
      const folded = foldCharacter(character).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return character.charCodeAt(0) > 127 && /^[a-z]+$/.test(folded)
        ? `(?:${folded}|${lost})`
        : folded;
    })
    .join('');

/** The same for several wordings; the longest is tried first. */
export const anyWording = (texts: readonly string[]): string =>
  `(?:${[...texts]
    .sort((a, b) => b.length - a.length)
    .map(wording)
    .join('|')})`;
