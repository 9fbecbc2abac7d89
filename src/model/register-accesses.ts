/** How often a driver touches the registers of an emulated device for one request. */
import type { Constant } from './platforms/constant.ts';

type Accesses = { readonly submit: Constant; readonly complete: Constant };

const accesses = (
  id: string,
  what: string,
  [low, value, high]: readonly [number, number, number],
  sources: readonly string[],
  how: string,
): Constant => ({
  id,
  what,
  low,
  value,
  high,
  unit: 'accesses',
  cpu: 'any',
  flag: 'assumed',
  sources,
  how,
});

const exits =
  'atc12 section 9: 2.6 exits for a request and its answer on an emulated e1000, about 1.3 a direction';

export const REGISTER_ACCESSES: Readonly<Record<'disk' | 'network', Accesses>> = {
  disk: {
    submit: accesses(
      'disk-submit-accesses',
      'register accesses to start one request of an emulated IDE disk',
      [2, 8, 12],
      [],
      'our count: seven registers of the command block and one that starts the transfer; no source measured it',
    ),
    complete: accesses(
      'disk-complete-accesses',
      'register accesses to finish one request of an emulated IDE disk',
      [1, 2, 3],
      [],
      'our count: device status and bus-master status; no source measured it',
    ),
  },
  network: {
    submit: accesses(
      'network-submit-accesses',
      'register accesses to send one frame through an emulated card',
      [1, 1, 2],
      ['atc12'],
      exits,
    ),
    complete: accesses(
      'network-complete-accesses',
      'register accesses to take one frame from an emulated card',
      [1, 1, 2],
      ['atc12'],
      exits,
    ),
  },
};
