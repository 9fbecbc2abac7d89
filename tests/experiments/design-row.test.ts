/** A design given in place is checked field by field, and does what the row with its id does. */
import { expect, test } from 'vitest';
import { checkExperiment } from '../../src/experiments/check.ts';
import { runHost } from '../../src/experiments/run-host.ts';
import { withSettings } from '../../src/experiments/settings.ts';
import { designRow } from '../../src/commands/experiment/list-ids.ts';
import type { Design } from '../../src/model/design.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';

/** What the checker says of a file with this design. */
const checked = (design: unknown) =>
  checkExperiment({
    title: 'A design in place',
    host: {
      design,
      processors: 2,
      clockMHz: 2_000,
      guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 2 }] }],
      durationMs: 2,
    },
    measures: ['throughput'],
  });

/** The same of a printed row with one thing changed. */
function changed(path: string, value: unknown) {
  const row = withSettings(JSON.parse(designRow('xen-dom0')), { [path]: value });
  if ('problem' in row) throw new Error(row.problem);
  return checked(row.value);
}

function report(design: unknown) {
  const found = checked(design);
  if ('problems' in found) throw new Error(found.problems.join());
  return runHost(found.variants[0]!.host, 1);
}

test.each([
  ['copies.diskRead', 1e9, 'host.design.copies.diskRead must be a whole number from 0 to 16'],
  ['copies.diskRead', -3, 'host.design.copies.diskRead must be a whole number from 0 to 16'],
  ['copies', null, 'host.design.copies is missing'],
  ['iomu', true, 'host.design has no field "iomu", only id, name'],
  ['placement.backend', 'dom0', 'host.design.placement has no field "backend"'],
  ['domains.0.perChild', 'yes', 'host.design.domains[0].perChild must be true or false'],
  ['domains', [], 'host.design.domains must have 1 to 32 entries'],
  ['cpu.mechanism', 'magic', 'host.design.cpu.mechanism must be one of none, binaryTranslation'],
  ['costs', 'banana', 'host.design.costs must be one of native'],
  ['placement.backEnd', 'nowhere', 'host.design: its back end lives in "nowhere"'],
])('%s = %j is refused with its place', (path, value, words) => {
  const found = changed(path, value);
  expect('problems' in found ? found.problems.join() : '').toContain(words);
});

test.each(DESIGNS.map(({ id }) => id))('%s may be pasted, and runs as it does by id', (id) => {
  expect(report(JSON.parse(designRow(id)))).toEqual(report(id));
});

test('what is null or for the site alone may be left out', () => {
  const { short, family, era, sources, costsAreProxy, registersIn, domains, ...row } = JSON.parse(
    designRow('xen-dom0'),
  ) as Design;
  expect([short, family, era, sources, costsAreProxy, registersIn]).not.toContain(undefined);
  const bare = domains.map((domain: object) =>
    Object.fromEntries(Object.entries(domain).filter(([, value]) => value !== null)),
  );
  expect(report({ ...row, domains: bare })).toEqual(report('xen-dom0'));
});
