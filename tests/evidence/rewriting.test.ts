import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { byStrength, type Verdict } from '../../src/evidence/verdict.ts';
import { runs, seed } from '../runs.ts';
import { FIELD_GENUINE } from './field-fixtures.ts';
import { GENUINE as FIRST, NEGATIVE } from './fixtures.ts';

const GENUINE = [...FIRST, ...FIELD_GENUINE];

/** Ways in which a paste changes between a machine and us. None changes what it proves. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'other ends of line': (text) => text.replace(/\n/g, '\r\n'),
  tabs: (text) => text.replace(/ {3,}/g, '\t'),
  'collapsed blanks': (text) => text.replace(/ {2,}/g, ' '),
  'no-break spaces': (text) => text.replace(/ /g, '\u00a0'),
  'indented by a poster': (text) => text.replace(/^/gm, '    '),
  'quoted in a mail': (text) => text.replace(/^/gm, '> '),
  'quoted twice': (text) => text.replace(/^/gm, '>> '),
  'empty lines between': (text) => text.replace(/\n/g, '\n\n'),
  'blanks at the ends': (text) => text.replace(/$/gm, '   '),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a fence': (text) => `\`\`\`\n${text}\n\`\`\``,
  'a prompt of PowerShell': (text) => `PS C:\\Windows> ask\n${text}\nPS C:\\Windows>`,
  'a prompt of the console': (text) => `C:\\>ask\n${text}\nC:\\>`,
  'a prompt of a shell': (text) => `lab@box:~$ ask\n${text}\nlab@box:~$ `,
  'a prompt of an administrator': (text) => `# ask\n${text}\n# `,
  chatter: (text) =>
    `Hello, does a hypervisor run here?\nThis is what I see:\n\n${text}\n\nThanks for any help with Hyper-V!`,
  'broken at words': (text) => broken(text, 60),
  'broken anywhere': (text) => text.replace(/(.{78})(?=.)/gu, '$1\n'),
};

function broken(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      let used = 0;
      return line.replace(/\S+\s*/g, (word) => {
        const turns = used > 0 && used + word.trimEnd().length > width;
        used = (turns ? 0 : used) + word.length;
        return turns ? `\n${word}` : word;
      });
    })
    .join('\n');
}

const answer = (text: string): readonly unknown[] => {
  const { verdict, also, role } = readEvidence(text);
  return [verdict, also, role];
};

const all = [...GENUINE, ...NEGATIVE].filter(({ text }) => text !== '');

describe('nothing changes with', () => {
  test.for(Object.entries(WAYS))('%s', ([, way]) => {
    for (const { name, text } of all)
      expect([name, ...answer(way(text))]).toEqual([name, ...answer(text)]);
  });

  test('several of these at once', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...GENUINE),
        fc.uniqueArray(fc.constantFrom(...Object.keys(WAYS)), { minLength: 1, maxLength: 3 }),
        ({ text }, ways) => {
          const way = ways.reduce((so, one) => WAYS[one]?.(so) ?? so, text);
          if (way !== text) changed += 1;
          expect(answer(way)).toEqual(answer(text));
        },
      ),
      { seed, numRuns: runs(150) },
    );
    expect(changed).toBeGreaterThan(100);
  });

  test('the order of outputs', () => {
    let several = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...GENUINE), { minLength: 2, maxLength: 4 }),
        (some) => {
          const texts = some.map(({ text }) => text);
          const there = readEvidence(texts.join('\n\n'));
          const back = readEvidence([...texts].reverse().join('\n\n'));
          if (there.also.length > 0) several += 1;
          expect([back.verdict, back.also]).toEqual([there.verdict, there.also]);
        },
      ),
      { seed, numRuns: runs(150) },
    );
    expect(several).toBeGreaterThan(20);
  });
});

/** Without the line that names KVM, the interface of Hyper-V is all there is: one place in the order. */
const isInterface = (rest: Verdict, verdict: Verdict): boolean =>
  rest === 'LINUX_GUEST_ON_HYPERV' && verdict === 'LINUX_GUEST';

/**
 * A command is left and the next one cut out: what that one was answered then stands under the first, and nobody can
 * tell. The stronger statement is what a machine prints whose answer it is.
 */
function answersAnother(lines: readonly string[], kept: ReadonlySet<string>): boolean {
  const asks = (line: string): boolean => /^(?:PS )?C:\\.*>|^\S+@\S+[$#] /.test(line);
  const cut = lines.findIndex((line, at) => at > 0 && asks(line) && !kept.has(line));
  return (
    cut > 0 &&
    lines.slice(0, cut).some((line) => asks(line) && kept.has(line)) &&
    lines.slice(cut).some((line) => kept.has(line))
  );
}

test('dropping lines never strengthens a verdict', () => {
  let weaker = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...GENUINE),
      fc.infiniteStream(fc.boolean()),
      ({ text, verdict }, keep) => {
        const lines = text.split('\n');
        const kept = lines.filter(() => keep.next().value === true);
        if (answersAnother(lines, new Set(kept))) return;
        const rest = readEvidence(kept.join('\n')).verdict;
        if (rest === 'UNRECOGNISED') return;
        if (rest !== verdict) weaker += 1;
        expect(byStrength(rest, verdict) >= 0 || isInterface(rest, verdict)).toBe(true);
      },
    ),
    { seed, numRuns: runs(400) },
  );
  expect(weaker).toBeGreaterThan(20);
});
