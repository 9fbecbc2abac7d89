/**
 * msinfo32: `Hyper-V - label`, a tab, yes or no; or the sentence, which stands on a line of its own and
 * is read with systeminfo. Its order of the four is another one.
 */
import type { Note } from '../fact.ts';
import { WORDS } from '../language/languages.ts';
import type { Requirement } from '../language/windows-language.ts';
import type { Format } from './format.ts';

const ORDER: readonly Requirement[] = ['extension', 'slat', 'firmware', 'noExecute'];

const PATTERNS = WORDS.flatMap((words) =>
  words.summary.map(({ requirement, pattern }) => ({
    requirement,
    pattern: new RegExp(`hyper-v-${pattern}:?(?:(${words.yes})|(${words.no}))`, 'g'),
  })),
);

const anyLine = /^Hyper-V\s*[-–—]\s*(\S.*?)(?:\s+|\s*[:：]\s*)(\S+)\s*$/;
const answers = WORDS.map(({ language }) => ({ yes: language.yes, no: language.no }));

export const msinfo32: Format = {
  id: 'msinfo32',
  marks: ['hyper-v-'],
  read(paste, note) {
    const seen = new Set<Requirement>();
    for (const { requirement, pattern } of PATTERNS)
      for (const hit of paste.dense.all(pattern)) {
        if (!paste.dense.parted(hit.end) || !paste.dense.parted(hit.index)) continue;
        seen.add(requirement);
        note(requirement, hit.parts[0] ? 'yes' : 'no', hit.lines);
      }
    if (seen.size < ORDER.length) readByPosition(paste.lines, seen, note);
  },
};

/** Four such lines in a row, whatever their labels, with the yes and no of one language. */
function readByPosition(
  lines: readonly { readonly number: number; readonly text: string }[],
  seen: ReadonlySet<Requirement>,
  note: Note,
): void {
  for (let index = 0; index + ORDER.length <= lines.length; index += 1) {
    if (!lines[index]?.text.startsWith('Hyper-V')) continue;
    const four = lines.slice(index, index + ORDER.length);
    const values = four.map(({ text }) => anyLine.exec(text)?.[2] ?? '');
    const language = answers.find(({ yes, no }) =>
      values.every((value) => yes.includes(value) || no.includes(value)),
    );
    if (!language) continue;
    four.forEach(({ number }, place) => {
      const requirement = ORDER[place];
      const value = values[place] ?? '';
      if (requirement && !seen.has(requirement))
        note(requirement, language.yes.includes(value) ? 'yes' : 'no', [number]);
    });
    return;
  }
}
