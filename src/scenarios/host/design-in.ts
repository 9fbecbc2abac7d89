/** The design row of a host's parameters: one of ours by its id, or the reader's own. */
import { problemsOf } from '../../model/check-design.ts';
import type { Design } from '../../model/design.ts';
import { DESIGNS, findDesign } from '../../model/designs/index.ts';
import type { HostParams } from './params.ts';

/** The row that a parameter names or is, or what is wrong with it. */
export function designIn(given: HostParams['design']): Design | string {
  if (typeof given === 'string')
    return (
      findDesign(given) ??
      `host.design must be one of ${DESIGNS.map(({ id }) => id).join(', ')}, but is "${given}"`
    );
  try {
    const problems = problemsOf(given);
    return problems.length === 0 ? given : `host.design: ${problems.join('; ')}`;
  } catch {
    return 'host.design is not a design row';
  }
}
