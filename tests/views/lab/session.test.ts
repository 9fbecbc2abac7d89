import { expect, test } from 'vitest';
import { labOf } from '../../../src/scenarios/installation/index.ts';
import {
  acted,
  fragmentOf,
  reset,
  restored,
  sessionIn,
  sessionOf,
  situationOf,
  steppedBack,
  steppedForward,
  typed,
  watched,
  type Session,
} from '../../../src/views/lab/session.ts';

const begun = (): Session => sessionOf(labOf({ mission: 'able' }));
const after = (...texts: readonly string[]): Session =>
  texts.reduce((session, text) => acted(session, text), begun());
const hashOf = (session: Session): string => situationOf(session).run.hash;

test('a session opens with nothing left to watch, on the screen that the mission begins with', () => {
  const { screen, watching, boots } = situationOf(begun());
  expect([screen.kind, watching, boots.length]).toEqual(['console', null, 1]);
});

test('a start that the reader causes is to be watched once', () => {
  const restarted = after('15', 'shutdown /r /t 0');
  expect(situationOf(restarted).watching).toBe(1);
  // Until then, nothing that comes after it is given away.
  expect(situationOf(restarted).seenState.phase).toBe('starting');
  expect(situationOf(watched(restarted)).seenState.phase).toBe('console');
  expect(situationOf(watched(restarted)).watching).toBeNull();
  // A start that ends in the firmware's setup has nothing to watch.
  const firmware = situationOf(after('15', 'shutdown /r /fw /t 0'));
  expect([firmware.watching, firmware.screen.kind]).toEqual([null, 'firmware']);
});

test('steps go back and forth, and a new one forgets what was taken back', () => {
  const there = after('15', 'systeminfo', 'hostname');
  const back = steppedBack(steppedBack(there));
  expect(back.log.inputs.map(({ text }) => text)).toEqual(['15']);
  expect(hashOf(steppedForward(steppedForward(back)))).toBe(hashOf(there));
  const other = acted(back, 'whoami');
  expect(steppedForward(other)).toBe(other);
  expect(steppedBack(begun()).log.inputs).toEqual([]);
});

test('a reset takes all steps back, and they can come again', () => {
  const there = after('15', ':off', ':on', '15', 'systeminfo');
  const none = reset(there);
  expect(hashOf(none)).toBe(hashOf(begun()));
  expect(hashOf(restored(none))).toBe(hashOf(there));
  expect(situationOf(restored(none)).watching).toBeNull();
});

test('a paste is read line by line until nothing reads the keyboard any more', () => {
  const whole = typed(begun(), ['15', 'hostname', 'whoami']);
  expect(whole.left).toBe(0);
  expect(whole.session.log.inputs).toHaveLength(3);
  const cut = typed(begun(), ['15', 'shutdown /s /t 0', 'hostname', 'whoami']);
  expect(cut.left).toBe(2);
  expect(situationOf(cut.session).screen.kind).toBe('off');
  const again = typed(begun(), ['15', 'shutdown /r /t 0', 'hostname']);
  expect(again.left).toBe(1);
});

test('an address brings the same run back, to the bit', () => {
  const there = after('15', 'Get-VM -Name "a b"; echo <&>#%!~.', ':off', ':firmware');
  const found = sessionIn(fragmentOf(there));
  expect(found?.remarks).toEqual([]);
  expect(found?.session && hashOf(found.session)).toBe(hashOf(there));
});

test('an address of something else is none of ours; a hostile one is answered in words', () => {
  expect(sessionIn('')).toBeNull();
  expect(sessionIn('#commands')).toBeNull();
  for (const text of [
    '',
    '<script>',
    'L1',
    'L9.able..',
    'L1.able..0~%',
    '%E0%A4%A',
    'x'.repeat(20_000),
  ]) {
    const found = sessionIn(`#lab=${text}`);
    expect(found?.remarks.join(), text.slice(0, 20)).toContain('not read in full');
  }
});

test('a link of another version is opened, and says that the run may have changed', () => {
  const text = fragmentOf(after('15', 'hostname'));
  const [form, version, ...rest] = text.slice('#lab='.length).split('.');
  for (const other of [
    `${form}.${Number(version) + 1}.${rest.join('.')}`,
    `L1.${rest.join('.')}`,
  ]) {
    const found = sessionIn(`#lab=${other}`);
    expect(found?.session?.log).toEqual(sessionIn(text)?.session?.log);
    expect(found?.remarks.join()).toMatch(/^This visit was made with another version/);
  }
});
