/** What an exit costs on a platform, in cycles, the processor's part apart from the software's; or why nobody knows. */
import type { Constant, CostLevel } from '../platforms/constant.ts';
import { findPlatform } from '../platforms/index.ts';
import { costOf, lookUp, type Platform } from '../platforms/platform.ts';
import { EXIT_MONITORS, usesHardware, type ExitMechanism, type ExitMonitor } from './monitor.ts';
import { EXIT_REASON_NAMES, type ExitReason } from './reason.ts';
import { EXIT_ROWS, findExitRow, type ExitRow } from './rows.ts';

/** An exit asked for. */
export interface ExitAsked {
  readonly reason: ExitReason;
  readonly monitor: ExitMonitor;
  readonly platform: Platform;
  /** Which end of the sources' range; `value` where left out. */
  readonly level?: CostLevel;
}

/** A known cost. All cycles are whole numbers. */
export interface ExitCost {
  readonly kind: 'known';
  readonly mechanism: ExitMechanism;
  /** The processor's part; 0 where none is used, null where the source does not split the whole. */
  readonly hardware: number | null;
  /** Everything else; null where the source does not split the whole. */
  readonly software: number | null;
  readonly total: number;
  /** `composed`: this processor's part and software that was measured on another one. */
  readonly basis: 'measured' | 'composed';
  /** The platform on which the software was measured. */
  readonly measuredOn: string;
  readonly constants: readonly Constant[];
}

/** No source has it; `said` is a sentence. */
export interface ExitUnknown {
  readonly kind: 'unknown';
  readonly said: string;
}

/**
 * The cost of an exit. Where it was measured on another processor, its software part is taken over and the
 * asked processor's own exit and entry are added, which is known to be too dear on newer processors.
 */
export function costOfExit(asked: ExitAsked): ExitCost | ExitUnknown {
  const { reason, monitor, platform, level = 'value' } = asked;
  const own = findExitRow(reason, monitor, platform.id);
  if (own) return measured(own, platform, level);
  const elsewhere = EXIT_ROWS.filter((row) => row.reason === reason && row.monitor === monitor);
  const what = `${EXIT_REASON_NAMES[reason]} under ${EXIT_MONITORS[monitor]}`;
  if (elsewhere.length === 0) return unknown(`No source of ours has measured this: ${what}.`);
  for (const row of elsewhere) {
    const found = composed(row, platform, level);
    if (found) return found;
  }
  const where = elsewhere.map((row) => platformOf(row).name).join(', ');
  return unknown(
    `Measured elsewhere (${where}), but not to be carried to ${platform.name}: ${what}.`,
  );
}

const unknown = (said: string): ExitUnknown => ({ kind: 'unknown', said });

function platformOf(row: ExitRow): Platform {
  const found = findPlatform(row.platform);
  if (!found) throw new Error(`an exit was measured on "${row.platform}", which is no platform`);
  return found;
}

/** A constant's cycles on its platform. Throws on a unit that is no time. */
function cyclesOf(constant: Constant, platform: Platform, level: CostLevel): number {
  if (constant.unit === 'cycles') return constant[level];
  if (constant.unit === 'ns') return Math.round((constant[level] * platform.clockMHz) / 1_000);
  throw new Error(`${constant.id} is in ${constant.unit}, and an exit takes time`);
}

/** The processor's part on this platform where it was measured there, else undefined. */
function roundTripOf(platform: Platform): Constant | undefined {
  const found = lookUp(platform, 'vm-round-trip');
  return found.kind === 'missing' ? undefined : found.constant;
}

function measured(row: ExitRow, platform: Platform, level: CostLevel): ExitCost {
  const constant = costOf(platform, row.constant);
  const cycles = cyclesOf(constant, platform, level);
  const base = {
    kind: 'known',
    mechanism: row.mechanism,
    basis: 'measured',
    measuredOn: platform.id,
  } as const;
  if (!usesHardware(row.mechanism))
    return { ...base, hardware: 0, software: cycles, total: cycles, constants: [constant] };
  const trip = roundTripOf(platform);
  if (!trip)
    return { ...base, hardware: null, software: null, total: cycles, constants: [constant] };
  const constants = [trip, constant];
  if (row.part === 'software')
    return {
      ...base,
      hardware: trip.value,
      software: cycles,
      total: trip.value + cycles,
      constants,
    };
  const hardware = Math.min(trip.value, cycles);
  return { ...base, hardware, software: cycles - hardware, total: cycles, constants };
}

/** The row's software with this platform's exit; undefined where one of the two is not known. */
function composed(row: ExitRow, platform: Platform, level: CostLevel): ExitCost | undefined {
  const there = measured(row, platformOf(row), level);
  if (there.software === null || row.mechanism !== 'hardware') return undefined;
  const trip = roundTripOf(platform);
  if (!trip) return undefined;
  return {
    ...there,
    hardware: trip.value,
    total: trip.value + there.software,
    basis: 'composed',
    constants: [trip, ...there.constants.slice(1)],
  };
}
