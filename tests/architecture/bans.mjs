/**
 * What the pure folders may not touch, as the linter wants to hear it. A run must be the same to the
 * bit in every browser and in Node; the clock, chance, the locale and inexact functions are not.
 */

const nameIt =
  'A run is decided by its inputs: take time from the engine and chance from a stream.';

/** Globals banned from engine to views. */
export const clockGlobals = [
  'Date',
  'performance',
  'Intl',
  'setTimeout',
  'setInterval',
  'crypto',
].map((name) => ({ name, message: nameIt }));

/** Properties banned from engine to views. */
export const clockProperties = [
  { object: 'Math', property: 'random', message: nameIt },
  ...['toLocaleString', 'localeCompare', 'toLocaleUpperCase', 'toLocaleLowerCase'].map(
    (property) => ({
      property,
      message: 'The result depends on the locale of the machine: spell the format or order out.',
    }),
  ),
];

/** The functions of Math that ECMAScript defines to the bit; all others are approximations. */
export const exactMath = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
];

const inexact =
  'Engines differ in the last bit of this: use + − × ÷, Math.sqrt, or a table of literals.';

/** Inexact functions banned from engine to homework. */
export const inexactMath = Object.getOwnPropertyNames(Math)
  .filter((name) => /^[a-z]/.test(name) && name !== 'random' && !exactMath.includes(name))
  .map((property) => ({ object: 'Math', property, message: inexact }));

/**
 * `**` is Math.pow, except for powers of two written out, such as 2 ** 32, which are exact everywhere;
 * and `{ log } = Math` or `Math[name]` would slip past a ban of properties.
 */
export const inexactSyntax = [
  {
    selector:
      "BinaryExpression[operator='**']:not([left.value=2][right.type='Literal']), AssignmentExpression[operator='**=']",
    message: inexact,
  },
  {
    selector:
      "VariableDeclarator[init.name='Math'], MemberExpression[object.name='Math'][computed=true]",
    message: 'Name each function of Math where it is called: Math.floor(x).',
  },
];
