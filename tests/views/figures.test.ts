/** What holds for every figure in the list: its runs, its words, its links. Its questions: `figure-gates.slow.test.ts`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simTime } from '../../src/engine/units.ts';
import { FIGURES } from '../../src/views/figures.ts';
import { actionMenu } from '../../src/views/player/action-menu.ts';
import { baseView } from '../../src/views/player/base-view.ts';
import { parseGo, viewAt } from '../../src/views/player/go-target.ts';
import { linkText, openLink } from '../../src/views/player/links.ts';
import { act, playerAt, VARIANTS_MAX } from '../../src/views/player/player.ts';
import { rowsOf } from '../../src/views/player/rows.ts';
import { runsOf } from '../../src/views/player/runs-of.ts';
import { mermaidText, transcriptText } from '../../src/views/player/transcript.ts';
import { fieldsOf } from '../../src/views/subject.ts';
import { runs, seed } from '../runs.ts';

test('no two figures share an id or a component', () => {
  expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
  expect(new Set(FIGURES.map(({ tag }) => tag)).size).toBe(FIGURES.length);
});

describe.each(FIGURES.map((kind) => [kind.title, kind] as const))('%s', (_, kind) => {
  const { subject } = kind;
  const base = baseView(subject, kind.shown);
  const comparison = runsOf(subject, base);
  const end = comparison.moments.length;
  /** The base view with each action in turn, at a third of its time. */
  const acted = subject.actions.map(
    ({ id }) =>
      act(subject, playerAt(base), { do: 'action', action: id, at: comparison.endedAt / 3 }).view,
  );

  test('asks one question and shows a run of some length', () => {
    expect(kind.question).toMatch(/^[A-Z].+\?$/);
    expect(end).toBeGreaterThan(5);
    expect(base.designs.length).toBeLessThanOrEqual(VARIANTS_MAX);
    expect(subject.variants.map(({ id }) => id)).toEqual([...new Set(subject.rules.designs)]);
    for (const { short } of subject.variants) expect(short.length).toBeLessThanOrEqual(22);
  });

  test('has words for every event, and a row for each', () => {
    for (const view of [base, ...acted]) {
      const one = runsOf(subject, view);
      const rows = rowsOf(one);
      expect(rows).toHaveLength(one.moments.length);
      for (const { narration, run, kind } of one.moments) {
        expect(narration.short).toMatch(/\S.*[^.\s]$/);
        expect(narration.long).toMatch(/^[A-Z\d“].*[.?!”]$/s);
        const places = subject.places(one.runs[run] ?? expect.fail()).map(({ id }) => id);
        for (const place of narration.domains) expect(places).toContain(place);
        expect(kind).not.toBe('');
      }
      const text = transcriptText(one, one.moments.length, linkText(subject, view));
      expect(text.trimEnd().split('\n')).toHaveLength(
        2 + view.interventions.length + one.moments.length,
      );
      expect(mermaidText(one, 0, one.moments.length)).toMatch(/^sequenceDiagram\n {2}participant /);
    }
  });

  test('says at any moment where each run stands', () => {
    comparison.runs.forEach((run) => {
      for (let rows = 0; rows <= run.trace.length; rows += 1)
        expect(subject.summary(run, rows, 0)).toMatch(/^[A-Z\d].*\.$/s);
    });
  });

  test('takes its actions from the menu and from the prose, and says what was done', () => {
    expect(actionMenu(comparison)).toHaveLength(subject.actions.length);
    for (const { id, label, at } of subject.actions) {
      expect(label).toMatch(/^[A-Z]/);
      const target = parseGo(subject, `${id}@3us`);
      expect(target).toEqual({ to: 'action', action: id, at: 3_000 });
      const view = target && viewAt(subject, base, target);
      expect(view?.interventions).toEqual([at(simTime(3_000))]);
      expect(subject.did(at(simTime(3_000)))).toContain('3 µs');
    }
  });

  test('goes through a link and is the same, at five cursors', () => {
    for (const view of [base, ...acted])
      for (const share of [0, 0.2, 0.5, 0.9, 1]) {
        const cursor = Math.round(share * runsOf(subject, view).moments.length);
        const opened = openLink(subject, linkText(subject, { ...view, cursor }));
        expect(opened.problems).toEqual([]);
        expect(opened.view).toEqual({ ...view, cursor });
      }
  });

  test('opens any text as a link without throwing', () => {
    const good = linkText(subject, acted[0] ?? base);
    let read = 0;
    const bent = fc
      .tuple(fc.nat(good.length - 1), fc.string({ maxLength: 3, unit: 'grapheme' }))
      .map(([at, text]) => good.slice(0, at) + text + good.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(bent, fc.string()), (text) => {
        const { view, problems } = openLink(subject, text);
        if (view === null) expect(problems).not.toEqual([]);
        else read += 1;
      }),
      { seed, numRuns: runs(60) },
    );
    expect(read).toBeGreaterThan(0);
  });

  test('makes a run of every value that a reader may choose', () => {
    for (const field of fieldsOf(subject)) {
      const values =
        field.kind === 'choice'
          ? field.options.map(({ value }) => value)
          : [field.min, Math.min(field.max, field.min + 1)];
      for (const value of values) {
        const { view } = act(subject, playerAt(base), { do: 'set', id: field.id, value });
        expect(view.settings[field.id]).toBe(value);
        expect(runsOf(subject, view).runs).toHaveLength(base.designs.length);
      }
    }
  });
});

test.each([
  ['database-under-load', 'disk', ['hdd10k', 'nvme']],
  ['who-runs-next', 'durationMs', [300, 20]],
] as const)(
  'what was done in %s late in a long run is not in a short one',
  (id, field, lengths) => {
    const { subject, shown } = FIGURES.find((kind) => kind.subject.id === id)!;
    const base = baseView(subject, shown);
    const [long, short] = lengths.map((value) => ({
      ...base,
      settings: { ...base.settings, [field]: value },
    })) as [typeof base, typeof base];
    const lasted = runsOf(subject, long).runs[0]!.endedAt;
    const done = [subject.actions[0]!.at(simTime(lasted))];
    const acts = (view: typeof base) =>
      runsOf(subject, { ...view, interventions: done }).runs[0]!.inputs.interventions;
    expect(acts(long)).toEqual(done);
    expect(acts(short)).toEqual([]);
  },
);
