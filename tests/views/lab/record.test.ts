import { expect, test } from 'vitest';
import { formatLab, labOf } from '../../../src/scenarios/installation/index.ts';
import {
  forgotten,
  formatRecords,
  parseRecords,
  recorded,
  type Records,
} from '../../../src/views/lab/record.ts';

const log = formatLab(labOf({ mission: 'able' }));
const done = { kind: 'entered', log, allDone: true } as const;
const open = { kind: 'entered', log, allDone: false } as const;

test('a mission is done by the inputs that did it, and stays so', () => {
  const first = recorded({}, 'able', done, log);
  expect(first.able).toEqual({ standing: 'done', hints: 0, log });
  const other = formatLab({ ...labOf({ mission: 'able' }), inputs: [] });
  expect(recorded(first, 'able', { ...open, log: `${other}!` }, log).able).toEqual(first.able);
  expect(recorded(first, 'able', { kind: 'shown' }, log).able?.standing).toBe('done');
});

test('what was shown never counts, whatever is done after it', () => {
  const shown = recorded(recorded({}, 'able', open, log), 'able', { kind: 'shown' }, log);
  expect(recorded(shown, 'able', done, log).able?.standing).toBe('shown');
  const anew = forgotten(shown, 'able');
  expect(anew.able).toBeUndefined();
  expect(recorded(anew, 'able', done, log).able?.standing).toBe('done');
});

test('hints are counted', () => {
  const one = recorded({}, 'able', { kind: 'hint' }, log);
  expect(recorded(one, 'able', { kind: 'hint' }, log).able?.hints).toBe(2);
});

test('what is kept comes back; what does not fit is left out', () => {
  const records: Records = recorded(recorded({}, 'able', done, log), 'able', { kind: 'hint' }, log);
  expect(parseRecords(formatRecords(records))).toEqual(records);
  for (const text of [null, '', '{', '[]', '7', '{"missions":7}', '{"missions":{"able":null}}'])
    expect(parseRecords(text)).toEqual({});
  const bad = [
    { standing: 'famous', hints: 0, log },
    { standing: 'done', hints: 0.5, log },
    { standing: 'done', hints: 0, log: 'nonsense' },
    { standing: 'done', hints: 0, log: formatLab(labOf({ mission: 'role' })) },
  ];
  for (const able of bad) expect(parseRecords(JSON.stringify({ missions: { able } }))).toEqual({});
});
