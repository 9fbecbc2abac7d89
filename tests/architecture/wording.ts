/** Words that must not stay in a finished file, and traces of the machine that it was written on. */
import os from 'node:os';
import type { Source } from './repository.ts';

/** A pattern that a text must not have, where it is looked for, and what to do instead. */
interface Ban {
  readonly pattern: RegExp;
  readonly files: RegExp;
  readonly instead: string;
}

const code = /\.(ts|tsx|mjs|astro)$/;
const tests = /^tests\/.*\.tsx?$/;

/**
 * A text without its gaps (·). What the rules forbid is written with gaps in their own files, so that these are
 * held to the rules as well and nobody who searches for a left-over note finds them.
 */
export const closed = (gapped: string): string => gapped.replaceAll('·', '');

const pattern = (gapped: string): RegExp => new RegExp(closed(gapped), 'm');

const bans: readonly Ban[] = [
  {
    pattern: pattern(String.raw`\b(?:TO·DO|FIX·ME|HA·CK|X·XX)\b`),
    files: /./,
    instead: 'Do it, or write the sentence that says why it is as it is.',
  },
  {
    pattern: pattern(
      String.raw`\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:on·ly|sk·ip|fix·me|to·do|fai·ls?)\b`,
    ),
    files: tests,
    instead: 'A test that does not run proves nothing: run it or delete it.',
  },
  {
    pattern: pattern(String.raw`\bwaitFor·Timeout\b|\bretries: [1-9]|\bretry: [1-9]`),
    files: tests,
    instead: 'Wait for what you expect to see, once.',
  },
  {
    pattern: pattern(String.raw`/[/*]\s*eslint-dis·able(?:-(?:next-)?line)?(?![^\n]*\s--\s\S)`),
    files: code,
    instead: 'Say why after two hyphens: the rule, then -- and a reason.',
  },
  {
    pattern: pattern(String.raw`/[/*]\s*@ts-(?:ig·nore|no·check|expect-error)\b(?![^\S\n]+\S)`),
    files: code,
    instead: 'Use @ts-expect-error and say why on the same line.',
  },
  {
    // A path that starts like the home, work or scratch folder of somebody's machine.
    pattern:
      /(?:^|[\s"'`(=])(?:[A-Z]:\\Users\\|\/(?:home|root|work|tmp|Users|var\/folders)\/)[\w.-]/m,
    files: /./,
    instead: 'Nobody else has this folder: write the path from the top of the project.',
  },
  {
    pattern: /\/\/registry\.[a-z]|\.(?:internal|corp|lan|intranet)(?:[/:"'\s]|$)/m,
    files: /./,
    instead: 'Hosts of package registries and private networks are no part of the project.',
  },
];

/** What this machine is called and where the project lies on it: neither may be in any file. */
function machineNames(): readonly string[] {
  const name = os.hostname();
  const folder = process.cwd();
  return [
    // A name such as "laptop" would be found in prose; one with a digit or a hyphen is a name.
    ...(name.length > 6 && /[\d-]/.test(name) ? [name] : []),
    ...(folder.split(/[\\/]/).length > 2 ? [folder] : []),
  ];
}

/** What is wrong with the words of the files, as `file:line` and the fix. */
export function wordingProblems(
  sources: readonly Source[],
  machine: readonly string[] = machineNames(),
): readonly string[] {
  return sources.flatMap(({ file, text }) => {
    const line = (index: number): number => text.slice(0, index).split('\n').length;
    const found = bans
      .filter(({ files }) => files.test(file))
      .flatMap(({ pattern, instead }) => {
        const match = pattern.exec(text);
        return match ? [`${file}:${line(match.index)} "${match[0].trim()}": ${instead}`] : [];
      });
    const named = machine
      .filter((name) => text.includes(name))
      .map((name) => `${file}:${line(text.indexOf(name))} names this machine: ${name}`);
    return [...found, ...named];
  });
}
