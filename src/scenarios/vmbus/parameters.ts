/** What a reader may set in “VMBus up close”, and the typed parameters that follow. */
import { COST_LEVELS, type CostLevel } from '../../model/platforms/constant.ts';
import type { Parameter, Settings } from '../parameter.ts';
import { WAYS } from './ways.ts';

/** How packets come: at equal gaps, at random ones, or eight at once and then a pause. */
export const ARRIVALS = ['steady', 'random', 'bursts'] as const;
export type Arrivals = (typeof ARRIVALS)[number];

/** Packets in a burst. */
export const BURST = 8;

export interface VmbusParams {
  /** The id of a way. */
  readonly way: string;
  /** Packets that the application sends in all. */
  readonly packets: number;
  /** Time between two packets, on average, ns. */
  readonly gapNs: number;
  readonly arrivals: Arrivals;
  /** Packets that the ring has room for. */
  readonly places: number;
  /** Gigabits a second on the wire. */
  readonly gigabits: number;
  /** For how long the parent does something else when the reader says so, ns. */
  readonly busyNs: number;
  readonly level: CostLevel;
}

const levelNames: Readonly<Record<CostLevel, string>> = {
  low: 'least that sources allow',
  value: 'as published or estimated',
  high: 'most that sources allow',
};

export const PARAMETERS: readonly Parameter[] = [
  {
    kind: 'choice',
    id: 'design',
    label: 'How the child reaches the card',
    options: WAYS.map(({ id, name }) => ({ value: id, label: name })),
    value: 'parent-synthetic',
  },
  {
    kind: 'integer',
    id: 'gapUs',
    label: 'A packet every',
    unit: 'µs',
    min: 1,
    max: 200,
    value: 8,
  },
  {
    kind: 'choice',
    id: 'arrivals',
    label: 'They come',
    options: [
      { value: 'steady', label: 'at equal gaps' },
      { value: 'random', label: 'at random gaps' },
      { value: 'bursts', label: `${BURST} at once, then a pause` },
    ],
    value: 'steady',
  },
  {
    kind: 'integer',
    id: 'packets',
    label: 'Packets in all',
    unit: 'packets',
    min: 1,
    max: 64,
    value: 16,
  },
  {
    kind: 'integer',
    id: 'places',
    label: 'Room in the ring for',
    unit: 'packets',
    min: 1,
    max: 32,
    value: 8,
  },
  {
    kind: 'choice',
    id: 'wire',
    label: 'The card sends',
    options: [
      { value: '1', label: '1 Gb/s' },
      { value: '10', label: '10 Gb/s' },
      { value: '100', label: '100 Gb/s' },
    ],
    value: '10',
  },
  {
    kind: 'integer',
    id: 'busyUs',
    label: 'When you keep the parent busy, it is so for',
    unit: 'µs',
    min: 1,
    max: 500,
    value: 60,
  },
  {
    kind: 'choice',
    id: 'level',
    label: 'Costs',
    options: COST_LEVELS.map((value) => ({ value, label: levelNames[value] })),
    value: 'value',
  },
];

/** Settled settings as the scenario’s own parameters. */
export function paramsFrom(settings: Settings): VmbusParams {
  return {
    way: String(settings['design']),
    packets: Number(settings['packets']),
    gapNs: Number(settings['gapUs']) * 1_000,
    arrivals: settings['arrivals'] as Arrivals,
    places: Number(settings['places']),
    gigabits: Number(settings['wire']),
    busyNs: Number(settings['busyUs']) * 1_000,
    level: settings['level'] as CostLevel,
  };
}
