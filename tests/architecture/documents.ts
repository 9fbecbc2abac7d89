/** What documents say of the project, held against the project. */
import path from 'node:path';
import type { Source } from './repository.ts';

const withoutBlocks = (text: string): string => text.replace(/^( *)(```|~~~)[^]*?^\1\2/gm, '');

/** The texts in code marks, outside of code blocks. */
const codeSpans = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

/** The npm scripts that a text names: `npm run x`, and `npm start` and `npm test` by themselves. */
export const scriptsNamed = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\bnpm (?:run )?(start|test(?![:\w])|(?<=run )[\w:-]+)/g)].map(
      ([, name = '']) => name,
    ),
  );

/** Scripts of package.json that the text does not name, and the reverse, in words. */
export function commandProblems(readme: string, scripts: readonly string[]): readonly string[] {
  const named = scriptsNamed(readme);
  return [
    ...scripts
      .filter((script) => !named.has(script))
      .map((script) => `README.md does not name the command "${script}" of package.json.`),
    ...[...named]
      .filter((name) => !scripts.includes(name))
      .map((name) => `README.md names "npm run ${name}", which package.json does not have.`),
  ];
}

const looksLikePath = /^\.{0,2}\/?[\w@.-]+(?:\/[\w@.-]+)*\/?$/;
const isPlaceholder = /(^|[/-])(NN|NAME|FOLDER|SCENARIO)([/.-]|$)/;
const isMade = /^(dist|node_modules|\.cache|\.astro|reports|test-results)(\/|$)/;

/** Is a code span meant as a path of this project? */
const isPath = (span: string): boolean =>
  looksLikePath.test(span) &&
  !isPlaceholder.test(span) &&
  !isMade.test(span) &&
  (span.endsWith('/') ||
    /^(src|content|tests|public)\//.test(span) ||
    /^[\w-]+\.(ts|tsx|mjs|md|json|cff)$/.test(span));

/** Paths that a document names and links that it has, which lead nowhere, in words. */
export function pathProblems(
  document: Source,
  exists: (file: string) => boolean,
): readonly string[] {
  const folder = path.posix.dirname(document.file);
  const links = [...withoutBlocks(document.text).matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g)];
  const leads = (name: string): boolean =>
    [path.posix.join(folder, name), path.posix.normalize(name)].some((file) =>
      exists(file.replace(/\/$/, '')),
    );
  return [...codeSpans(document.text).filter(isPath), ...links.map(([, link = '']) => link)]
    .filter((name) => !leads(name))
    .map((name) => `${document.file} names ${name}, which does not exist.`);
}

/**
 * A fact that a document states and the code decides: the value, then a comment that readers of the
 * page do not see, `<!-- = src/engine/observe.ts keyframeEvery -->`. The name may lead into an object.
 */
export interface Fact {
  readonly document: string;
  readonly stated: string;
  readonly file: string;
  readonly name: string;
}

/** The facts that a document states. */
export const factsOf = ({ file, text }: Source): readonly Fact[] =>
  // A comment inside code marks is an example.
  [
    ...withoutBlocks(text)
      .replace(/`[^`]*<!--[^`]*`/g, '')
      .matchAll(/`?([^\s`*]+)`?\*{0,2} ?<!-- = (\S+) (\S+) -->/g),
  ].map(([, stated = '', source = '', name = '']) => ({
    document: file,
    stated,
    file: source,
    name,
  }));

/** What a fact says that its module does not, in words; undefined when they agree. */
export function factProblem(
  fact: Fact,
  module: Readonly<Record<string, unknown>>,
): string | undefined {
  const value = fact.name
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], module);
  const said = fact.stated.replaceAll(/[,_](?=\d{3})/g, '');
  return String(value) === said
    ? undefined
    : `${fact.document} says ${fact.stated}, but ${fact.name} in ${fact.file} is ${String(value)}.`;
}
