/** The machine's clock: a run begins at nine in the morning of its era's day. */
import { ERA_DAYS, type EraId } from '../../model/installation/era.ts';

const SECOND = 1_000_000_000;
const OPENING = 9 * 3_600;

const two = (value: number): string => String(value).padStart(2, '0');

/** `3/2/2026 9:04:11 AM`, as US English prints it. `at` in ns since the run began. */
export function dateTime(era: EraId, at: number): string {
  const seconds = OPENING + Math.floor(at / SECOND);
  const hour = Math.floor(seconds / 3_600);
  const minute = Math.floor(seconds / 60) % 60;
  return `${ERA_DAYS[era]} ${((hour + 11) % 12) + 1}:${two(minute)}:${two(seconds % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** `00:02:41`, from ns. */
export function span(ns: number): string {
  const seconds = Math.floor(ns / SECOND);
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':');
}
