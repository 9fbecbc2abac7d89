/** The claims as committed, read the way the site reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { frontmatterOf, scalarsOf } from '../../src/authoring/check-yaml.ts';
import { readContentFolder } from '../../src/authoring/content-folder.ts';
import { createWorld } from '../../src/homework/world.ts';
import { claimSchema, type Claim } from '../../src/schemas/claim.ts';
import { top } from '../architecture/repository.ts';

/** One world for all tests of a file: equal inputs are run once. */
export const world = createWorld();

/** All claims in the article's order. */
export const claims: readonly Claim[] = readdirSync(path.join(top, 'content/claims'))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const text = readFileSync(path.join(top, 'content/claims', name), 'utf8');
    return claimSchema.parse(parse(text));
  });

/** Those that runs decide, each with its decision. */
export const decided = claims.flatMap((claim) =>
  claim.decides ? [{ ...claim, decides: claim.decides }] : [],
);

/** The claims that the frontmatter of the lessons names. */
export const claimsOfLessons: readonly string[] = readContentFolder(top).lessons.flatMap(
  ({ file, text }) => scalarsOf(frontmatterOf(file, text), 'claims').map(({ value }) => value),
);
