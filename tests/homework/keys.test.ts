/** Every computed key once more, the long way: from the merged comparison that figures show. */
import { describe, expect, it } from 'vitest';
import {
  RUN_QUESTIONS,
  askRun,
  formatQuantity,
  isRunQuestion,
  reckon,
} from '../../src/homework/questions/index.ts';
import type { RunQuestion } from '../../src/homework/questions/question.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { OPERATION_IDS } from '../../src/model/operations.ts';
import { PARAMETERS } from '../../src/scenarios/follow-one-request/index.ts';
import { defaultsOf } from '../../src/scenarios/parameter.ts';
import { compare } from '../../src/views/comparison.ts';
import { follow } from '../../src/views/follow-one-request/subject.ts';
import { ledgerOf } from '../../src/views/ledger.ts';
import { items, ofKind, world } from './sheets.ts';

/** The answer as the figure's ledger shows it at the end of the run. */
function asShown(question: RunQuestion): number {
  const { design, operation = 'diskRead', device = 'nvme', times = 1 } = question;
  const settings = { ...defaultsOf(PARAMETERS), operation, device };
  const comparison = compare(follow, [design], settings, { seed: 1, interventions: [] });
  const [run] = comparison.runs;
  if (!run) throw new Error(`no run of ${design}`);
  const ledger = ledgerOf(run, run.trace.length);
  switch (question.ask) {
    case 'crossings': {
      if (question.way === undefined) return times * ledger.crossings;
      const device = comparison.moments.findIndex(({ kind }) => kind === 'deviceFinished');
      const down = ledgerOf(run, device).crossings;
      return times * (question.way === 'down' ? down : ledger.crossings - down);
    }
    case 'copies':
      return times * ledger.copies;
    case 'platformLayers':
      return times * ledger.platformLayers.length;
    case 'latency':
      return times * comparison.endedAt;
    case 'processorTime': {
      const { domain } = question;
      return (
        times *
        ledger.processorTime
          .filter((row) => domain === undefined || row.domain === domain)
          .reduce((sum, row) => sum + row.ns, 0)
      );
    }
    case 'registerAccesses':
      return times * run.stateAt(run.steps).accesses;
    case 'stretches':
    case 'survivors':
    case 'stopped':
      throw new Error(`${question.ask} is tested in questions.test.ts`);
  }
}

/** Whether the ledger of a figure shows the answer. */
const isOnLedger = ({ ask }: RunQuestion): boolean =>
  (RUN_QUESTIONS as readonly string[]).includes(ask);

const questions = items.flatMap((item): { id: string; question: RunQuestion }[] => {
  const values = Object.values(item.values ?? {}).filter((value) => 'ask' in value);
  const keys = item.kind === 'numeric' ? [item.key, ...item.near.map((near) => near.key)] : [];
  return [...values, ...keys]
    .filter(isRunQuestion)
    .filter(isOnLedger)
    .map((question) => ({ id: item.id, question }));
});

describe('the answer to a question', () => {
  it.each(questions)(
    'of $id is what the figure shows: $question.ask, $question.design',
    ({ question }) => {
      expect(askRun(question, world).value).toBe(asShown(question));
    },
  );

  it('is what the figure shows, for every design, request and question there is', () => {
    for (const { id: design } of DESIGNS)
      for (const operation of OPERATION_IDS)
        for (const ask of RUN_QUESTIONS) {
          const question = { ask, design, operation } as RunQuestion;
          expect(askRun(question, world).value, `${ask} of ${operation}, ${design}`).toBe(
            asShown(question),
          );
        }
  });

  it('splits into the way down and the way back', () => {
    for (const { id: design } of DESIGNS) {
      const of = (way?: 'down' | 'up') => askRun({ ask: 'crossings', design, way }, world).value;
      expect(of('down') + of('up')).toBe(of());
    }
  });

  it('is read with its unit', () => {
    expect(formatQuantity({ value: 1_714, unit: '', uncertain: false })).toBe('1,714');
    expect(formatQuantity({ value: 83_378, unit: 'ns', uncertain: true })).toBe('83.4 µs');
    expect(formatQuantity({ value: 11.6102, unit: '%', uncertain: false })).toBe('11.6 %');
  });
});

describe('a share', () => {
  it('is reckoned from the published numbers of its item', () => {
    const item = ofKind('numeric').find(({ id }) => id.endsWith('/what-was-kept'));
    expect(item?.key).toBeCloseTo((199 / 1714) * 100, 10);
  });
});

describe('arithmetic', () => {
  const of = (name: string): number => ({ guests: 9, rights: 4, licence: 8 })[name] ?? Number.NaN;

  it.each([
    [{ ask: 'share', part: 'rights', whole: 'licence' }, 50],
    [{ ask: 'lots', part: 'rights', whole: 'guests' }, 3],
    [{ ask: 'lots', part: 'rights', whole: 'licence' }, 2],
    [{ ask: 'sum', of: ['guests', 'rights', 'licence'] }, 21],
    [{ ask: 'product', of: ['guests', 'rights', 'licence'] }, 288],
  ] as const)('answers %j with %d', (question, answer) => {
    expect(reckon(question, of)).toBe(answer);
    expect(isRunQuestion(question)).toBe(false);
  });
});
