/** What a component throws when a lesson names an id that does not exist. */
import { AstroError } from 'astro/errors';
import { hintFor } from '../authoring/nearest.ts';

/** An error that says what was found and, where an id is near, which one was probably meant. */
export const unknownId = (
  component: string,
  id: string,
  known: readonly string[],
  where: string,
): AstroError =>
  new AstroError(`<${component}> names “${id}”, which does not exist.`, hintFor(id, known, where));
