/** All cases, in the order of the page: what counts first, by mechanism. */
import type { Case } from './case.ts';
import * as assigned from './assigned-devices.ts';
import * as database from './database.ts';
import * as interrupts from './interrupts.ts';
import * as isolation from './isolated-drivers.ts';
import * as lmbench from './lmbench.ts';
import * as network from './network.ts';
import * as osdb from './osdb.ts';
import * as tables from './page-tables.ts';
import * as roundTrips from './round-trips.ts';
import * as scheduling from './scheduling.ts';
import * as storage from './storage.ts';

/** Every case by itself; ids are unique. */
export const CASES: readonly Case[] = [
  ...Object.values(tables),
  ...Object.values(lmbench),
  ...Object.values(interrupts),
  ...Object.values(assigned),
  ...Object.values(isolation),
  ...Object.values(database),
  ...Object.values(osdb),
  ...Object.values(network),
  ...Object.values(roundTrips),
  ...Object.values(storage),
  ...Object.values(scheduling),
];
