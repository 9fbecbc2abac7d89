/** The menu of “anatomy of a VM exit”: what a reader may break, where, and what it is called once it is done. */
import {
  impossible,
  playerOf,
  READER_ACTS,
  readerActAt,
  type ReaderAct,
} from '../../scenarios/vm-exit/reader-acts.ts';
import { DOMAINS } from '../../scenarios/vm-exit/narrate.ts';
import { beyondKind } from '../../scenarios/vm-exit/ways.ts';
import { lookOf } from '../player/domain-look.ts';
import type { ReaderAction } from '../subject.ts';
import type { ExitRun } from './run.ts';

const LABELS: Readonly<Record<ReaderAct, string>> = {
  'spoil:state': 'Spoil the guest’s saved state',
  'break:guest': 'Break the guest’s fault handlers',
  'crash:monitor': 'Crash the monitor',
  'hang:device': 'Let whoever plays the device hang',
  'kill:device': 'Kill whoever plays the device',
};

/** As on a chip, without the instant. */
export const DONE: Readonly<Record<ReaderAct, string>> = {
  'spoil:state': 'guest’s saved state spoilt',
  'break:guest': 'guest’s fault handlers broken',
  'crash:monitor': 'monitor crashed',
  'hang:device': 'device’s player hung',
  'kill:device': 'device’s player killed',
};

function placeOf(act: ReaderAct, { context: { way } }: ExitRun) {
  switch (act) {
    case 'break:guest':
      return { id: DOMAINS[0], name: 'the guest' };
    case 'spoil:state':
    case 'crash:monitor':
      return { id: DOMAINS[1], name: 'the monitor' };
    default:
      return {
        id: DOMAINS[2],
        name: playerOf(way) === 'process' ? 'its process' : `the ${lookOf(beyondKind(way)).label}`,
      };
  }
}

/** All acts, in the order of the menu. */
export const actions: readonly ReaderAction<ExitRun>[] = READER_ACTS.map((id) => ({
  id,
  label: LABELS[id],
  place: (run) => (impossible(id, run.context) === null ? placeOf(id, run) : null),
  at: (time) => readerActAt(id, time),
}));
