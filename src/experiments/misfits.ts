/** What does not fit the shape of an experiment file, in words. */
import { misfits, type Shape } from '../scenarios/host/shape.ts';

/** One sentence each, with the place in front; a null is called null. Never throws. */
export const misfitsOf = (shape: Shape, value: unknown, place: string): readonly string[] =>
  // Objects are told as "an object"; what is told as "object" is what JavaScript calls null.
  misfits(shape, value, place).map((one) => one.replace(/ but is object$/, ' but is null'));
