/** Checks the systems of the landscape: shape, ids and sources. */
import { systemSchema } from '../schemas/system.ts';
import { checkIdIsName, checkIdsUnder } from './check-yaml.ts';
import type { ContentFile } from './content-folder.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import type { KnownIds } from './references.ts';

/** All problems of the systems' files. */
export const checkLandscape = (
  files: readonly ContentFile[],
  known: KnownIds,
): readonly Problem[] =>
  files.flatMap((file) => {
    const yaml = { ...file, linesBefore: 0 };
    const hint = 'The keys are described in src/schemas/system.ts.';
    return [
      ...readYaml(file, systemSchema, hint).problems,
      ...checkIdIsName(yaml),
      ...checkIdsUnder(yaml, 'sources', 'source', known),
    ];
  });
