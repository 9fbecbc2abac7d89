/** What a pattern of work is called: as the field that chooses it says. */
import { PARAMETERS } from '../../scenarios/two-page-tables/index.ts';
import type { Pattern } from '../../scenarios/two-page-tables/parameters.ts';

/** The words of one pattern. */
export function patternWords(pattern: Pattern): string {
  const parameter = PARAMETERS.find(({ id }) => id === 'pattern');
  const options = parameter?.kind === 'choice' ? parameter.options : [];
  return options.find(({ value }) => value === pattern)?.label ?? pattern;
}
