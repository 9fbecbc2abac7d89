/** What the guest does, and which exits that makes under a way: most acts are one exit, a disk's start is many. */
import { COST_LEVELS, at, type Constant, type CostLevel } from '../../model/platforms/constant.ts';
import { EXIT_REASON_NAMES, EXIT_REASONS, type ExitReason } from '../../model/exits/reason.ts';
import { REGISTER_ACCESSES } from '../../model/register-accesses.ts';
import type { Way } from './ways.ts';

export { COST_LEVELS, type CostLevel };

/** `empty`: an exit at which nothing is done; `diskStart`: one request handed to a disk. */
export const ACTS = ['empty', 'diskStart', ...EXIT_REASONS] as const;
export type Act = (typeof ACTS)[number];

/** An act as a noun phrase. */
export const actName = (act: Act): string =>
  act === 'empty'
    ? 'an exit at which nothing is done'
    : act === 'diskStart'
      ? 'handing one request to the disk'
      : EXIT_REASON_NAMES[act];

/** One reason, so many times, and the constant behind the number where it is not one. */
export interface ExitsOfAct {
  /** null: nothing is done, only the processor's own part. */
  readonly reason: ExitReason | null;
  readonly times: number;
  readonly counted: Constant | null;
}

/** The exits of an act: touches of an imitated disk's registers, or one signal of a shared ring. */
export function exitsOfAct(act: Act, way: Way, level: CostLevel): ExitsOfAct {
  if (act === 'empty') return { reason: null, times: 1, counted: null };
  if (act !== 'diskStart') return { reason: act, times: 1, counted: null };
  if (way.ring) return { reason: 'deviceSignal', times: 1, counted: null };
  const counted = REGISTER_ACCESSES.disk.submit;
  return { reason: 'deviceAccess', times: at(counted, level), counted };
}
