/** Settings worth a try beside the picture: each turns one thing on and off again. */
import type { Settings } from '../../scenarios/parameter.ts';

export interface Try {
  /** The parameter that it sets. */
  readonly id: string;
  readonly words: string;
  readonly on: string | number;
  readonly off: string | number;
}

const tries: readonly Try[] = [
  { id: 'boost', words: 'who wakes stands in line', on: 'off', off: 'on' },
  { id: 'weight', words: 'weight 1,000 for the user’s child', on: 1_000, off: 100 },
  { id: 'reserve', words: 'reserve of 20 % for the user’s child', on: 20, off: 0 },
  { id: 'parentReserve', words: 'reserve of 10 % for the parent', on: 10, off: 0 },
  { id: 'greedyCap', words: 'cap of 30 % for the greedy', on: 30, off: 100 },
];

/** The tries that can change these runs: a parent whom nobody asks needs no reserve. */
export const triesFor = ({ work }: Settings): readonly Try[] =>
  tries.filter(({ id }) => work === 'disk' || id !== 'parentReserve');
