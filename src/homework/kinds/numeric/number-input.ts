/** Reads a number as people type it: thousands set off or not, a unit after it or not. */

/** How many of the field's unit each unit of time is, where the field asks for µs. */
const times: Readonly<Record<string, number>> = {
  ns: 1 / 1_000,
  µs: 1,
  μs: 1,
  us: 1,
  ms: 1_000,
  s: 1_000_000,
};

const form =
  /^([−-]?)(\d{1,15}|\d{1,3}(?:[, \u00A0\u202F']\d{3}){1,4})(?:[.](\d{1,20}))?\s*([^\d\s.,'].*)?$/u;
/** A decimal comma: `83,4`, which no grouping of thousands looks like. */
const decimalComma = /^([−-]?)(\d{1,15}),(\d{1,2}|\d{4,9})\s*([^\d\s.,'].*)?$/u;

/** The number in the unit of the field, or null when the text is none. A foreign unit is no number either. */
export function readNumber(text: string, unit: string): number | null {
  const match = form.exec(text.trim()) ?? decimalComma.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', decimals = '', named = ''] = match;
  const digits = whole.replace(/\D/g, '');
  const value = Number(`${digits}.${decimals || '0'}`) * (sign === '' ? 1 : -1);
  const factor = factorOf(named.trim(), unit);
  return factor === null ? null : value * factor;
}

function factorOf(named: string, unit: string): number | null {
  if (named === '' || named === unit || named === unit.replace(/s$/, '')) return 1;
  return unit === 'µs' && Object.hasOwn(times, named) ? (times[named] ?? null) : null;
}
