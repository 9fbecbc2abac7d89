/** Whether a value is JSON of a size that is worth looking at closer. */

/** Most values, and most levels of nesting, that an experiment may have. */
const valuesMax = 200_000;
const depthMax = 40;

/** What is wrong with the size or the nature of a value, in words; null when nothing is. Never throws. */
export function sizeProblem(root: unknown): string | null {
  let values = 0;
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > depthMax) return `is nested deeper than ${depthMax} levels`;
    values += level.length;
    if (values > valuesMax) return `holds more than ${valuesMax} values`;
    const below: unknown[] = [];
    for (const value of level) {
      if (!isJson(value))
        return `holds ${String(typeof value)}s or numbers that JSON does not know`;
      if (typeof value === 'object' && value !== null)
        for (const one of Object.values(value)) below.push(one);
    }
    level = below;
  }
  return null;
}

const isJson = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  typeof value === 'object' ||
  value === undefined;
