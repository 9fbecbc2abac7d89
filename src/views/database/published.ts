/** What was published of databases in 2003 and 2009, beside what the model comes to: for the figure's presets. */
import {
  osdbConsolidation,
  osdbRetrieval,
  osdbRetrievalFit,
} from '../../experiments/cases/osdb.ts';
import { sqlDemand, sqlFit, sqlFour } from '../../experiments/cases/database.ts';
import type { Case, CaseClass } from '../../experiments/cases/case.ts';
import { runCase } from '../../experiments/cases/validation.ts';

export interface PublishedRow {
  readonly what: string;
  readonly unit: string;
  readonly published: number;
  readonly model: number;
  /** Whether it fixed a constant or came out of constants fixed elsewhere. */
  readonly class: CaseClass;
  /** Within what the case allows. */
  readonly holds: boolean;
  /** The case on the page of the validation. */
  readonly id: string;
}

export interface Preset {
  readonly year: number;
  readonly title: string;
  /** Machine and demand in a sentence or two. */
  readonly about: string;
  /** The source's id. */
  readonly source: string;
  readonly rows: readonly PublishedRow[];
}

/** Runs the cases, some seconds. */
export const presets = (): readonly Preset[] => [
  {
    year: 2003,
    title: 'PostgreSQL on one machine of 2003: native, Xen 1.x, Workstation 3.2',
    about:
      'One processor at 2.4 GHz, one client that never thinks; a tuple of the retrieval benchmark takes 157 disk requests. Then one to eight domains with a database each on two processors.',
    source: 'xen03',
    rows: [osdbRetrievalFit, osdbRetrieval, osdbConsolidation].flatMap(rowsOf),
  },
  {
    year: 2009,
    title: 'SQL Server on ESX 4, with one to eight virtual processors',
    about:
      'Eight processors at 2.93 GHz, 60 clients for each, eight disk requests a transaction. What virtualization leaves of the native speed.',
    source: 'vsphere_sql09',
    rows: [sqlFit, sqlFour, sqlDemand].flatMap(rowsOf),
  },
];

function rowsOf(one: Case): readonly PublishedRow[] {
  return runCase(one).verdicts.flatMap(({ what, unit, predicted, published, holds }) =>
    predicted === null || published === null
      ? []
      : [{ what, unit, published, model: predicted, class: one.class, id: one.id, holds }],
  );
}
