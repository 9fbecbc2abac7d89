/** Numbers with their units as a reader sees them: three significant digits at most. */

/** An integer with a comma between each three digits. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

const digits = (value: number): string => {
  if (value === 0) return '0';
  if (value >= 100) return grouped(Math.round(value));
  const places = value >= 10 ? 1 : 2;
  return String(Number(value.toFixed(places)));
};

/** A time in the unit that suits it: 392 ns, 59.5 µs, 9 ms, 1.2 s. */
export function formatTime(ns: number): string {
  if (ns < 1_000) return `${digits(ns)} ns`;
  if (ns < 1_000_000) return `${digits(ns / 1_000)} µs`;
  if (ns < 1_000_000_000) return `${digits(ns / 1_000_000)} ms`;
  return `${digits(ns / 1_000_000_000)} s`;
}

/** Cycles with a thousands separator. */
export const formatCycles = (cycles: number): string =>
  `${grouped(cycles)} ${cycles === 1 ? 'cycle' : 'cycles'}`;

/** A count with its noun: "1 crossing", "9 crossings". */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
