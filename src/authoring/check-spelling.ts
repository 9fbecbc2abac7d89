/**
 * Words that nobody knows. What knows a word is given: a dictionary, the glossary, and the list of words
 * of our own in `content/spelling.txt`.
 */
import type { Problem } from './problem.ts';
import type { ProseBlock } from './prose.ts';

/** Whether a word is spelt right. */
export type KnowsWord = (word: string) => boolean;

/** One problem for each word of a file that is not known, at the first place where it stands. */
export function checkSpelling(
  file: string,
  passages: readonly ProseBlock[],
  knows: KnowsWord,
): readonly Problem[] {
  const found = new Map<string, number>();
  for (const { text, lineAt } of passages)
    for (const { word, index } of wordsOf(text))
      if (!found.has(word) && !knows(word)) found.set(word, lineAt(index));
  return [...found].map(([word, line]) => ({
    file,
    line,
    found: `“${word}” is in no dictionary`,
    hint: 'Mend it; or, if it is right, add it to content/spelling.txt.',
  }));
}

/**
 * The words of a text that a dictionary can judge. Left out is what is quoted as code or stands in braces for
 * a value, what is part of a file's name, an address or a command, and what has capitals inside.
 */
export function wordsOf(
  text: string,
): readonly { readonly word: string; readonly index: number }[] {
  const plain = text.replace(/`[^`]*`|\{[^{}]*\}|https?:\S+/g, (code) => ' '.repeat(code.length));
  return [...plain.matchAll(aWord)]
    .map((match) => ({
      word: match[0].replaceAll('’', "'").replace(/'s?$/, ''),
      index: match.index,
    }))
    .filter(({ word }) => !/^\p{Lu}[\p{Lu}s]*$/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word));
}

const aWord = /(?<![\p{L}\d_./\\-])\p{L}[\p{L}’']*(?![\p{L}\d_\\]|[./]\p{L})/gu;
