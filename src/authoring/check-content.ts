/**
 * Everything that is checked in what writers write, in one list of problems. The build stops on it, and
 * a unit test holds the committed content to it.
 */
import { checkClaims } from './check-claims.ts';
import { checkDiagrams, checkOrphans, findDiagrams } from './diagram-source.ts';
import { checkHomework } from './check-homework.ts';
import { figuresIn, outcomesOf } from './lesson-parts.ts';
import { checkIdIsName, checkIdsUnder, frontmatterOf, scalarsOf } from './check-yaml.ts';
import { checkImports } from './check-imports.ts';
import { checkLandscape } from './check-landscape.ts';
import { checkSentences } from './check-sentences.ts';
import { checkLinks } from './check-links.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkTables } from './check-tables.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { homeworkFile } from './homework-files.ts';
import { lessonSlug } from './lesson-slug.ts';
import { readMdx, type MdxNode } from './mdx-tree.ts';
import { hintFor } from './nearest.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { checkReferences, findReferences } from './references.ts';

/** All problems in the content, file by file. `otherPages` are the addresses of pages besides lessons. */
export function checkContent(
  content: ContentFolder,
  otherPages: readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const diagrams = new Set<string>();
  const pages = new Set(otherPages);
  const lessons = content.lessons.flatMap((lesson) => {
    const read = readLesson(lesson);
    if ('problem' in read) {
      problems.push(read.problem);
      return [];
    }
    pages.add(`/lessons/${read.slug}/`);
    return [{ ...lesson, ...read }];
  });
  for (const { file, text, tree } of lessons) {
    const found = findDiagrams(tree);
    for (const { key } of found) diagrams.add(key);
    const mentions = findReferences(file, tree);
    problems.push(
      ...checkFrontmatter({ file, text }, content),
      ...mentions.problems,
      ...checkReferences(file, mentions, content.known),
      ...checkSentences(file, tree),
      ...checkQuantities(file, tree),
      ...checkLinks(file, tree, pages),
      ...checkImports(file, tree),
      ...checkDiagrams(file, found, content.diagrams),
    );
  }
  for (const term of content.terms) problems.push(...checkTerm(term, content));
  for (const source of content.sources) problems.push(...checkIdIsName(yamlOf(source)));
  problems.push(
    ...checkHomework({
      items: content.homework,
      misconceptions: content.misconceptions,
      known: content.known,
      lessons: lessons.map(({ slug, text, tree }) => ({
        slug,
        outcomes: outcomesOf(text),
        figures: figuresIn(tree),
      })),
    }),
    ...checkClaims(content.claims, {
      sources: content.known.source,
      items: new Set(content.homework.flatMap(({ file }) => homeworkFile(file)?.id ?? [])),
      figures: new Map(lessons.map(({ slug, tree }) => [slug, figuresIn(tree)])),
    }),
    ...checkLandscape(content.landscape, content.known),
    ...checkTables(content, new Set(lessons.map(({ slug }) => slug))),
    ...checkOrphans(diagrams, content.diagrams),
  );
  return inFileOrder(problems);
}

const yamlOf = ({ file, text }: ContentFile) => ({ file, text, linesBefore: 0 });

function readLesson({
  file,
  text,
}: ContentFile): { slug: string; tree: MdxNode } | { problem: Problem } {
  try {
    return { slug: lessonSlug(file), tree: readMdx(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1);
    const hint = 'In MDX, { and < begin code: write them as \\{ and &lt;. See content/README.md.';
    return { problem: { file, line, found: message.replace(/\.$/, ''), hint } };
  }
}

function checkFrontmatter(
  { file, text }: ContentFile,
  { known, parts }: ContentFolder,
): readonly Problem[] {
  const yaml = frontmatterOf(file, text);
  return [
    ...checkIdsUnder(yaml, 'sources', 'source', known),
    ...checkIdsUnder(yaml, 'claims', 'claim', known),
    ...scalarsOf(yaml, 'part')
      .filter(({ value }) => !parts.has(value))
      .map(({ value, line }) => ({
        file,
        line,
        found: `“part” names “${value}”, which is no part of the course`,
        hint: hintFor(value, parts, 'content/parts.yaml'),
      })),
  ];
}

function checkTerm(term: ContentFile, { known }: ContentFolder): readonly Problem[] {
  const yaml = yamlOf(term);
  return [
    ...checkIdIsName(yaml),
    ...checkIdsUnder(yaml, 'see', 'term', known),
    ...checkIdsUnder(yaml, 'sources', 'source', known),
  ];
}
