/**
 * Diagnose made ready: the host is run well, with each suspect, and with each probe under each suspect. What
 * a probe proves is worked out from these runs: it has an effect, and under no other suspect the same one.
 */
import { Hash } from '../../../engine/hash.ts';
import { RandomStreams } from '../../../engine/random.ts';
import { READINGS, timesAs, wordsOf, type HostMeasure } from '../../host/measures.ts';
import { patched } from '../../host/patch.ts';
import type { DiagnoseItem, HostPatch, Suspect } from '../../item-host.ts';
import type { PreparedOf } from '../../prepared.ts';
import type { Preparation } from '../preparation.ts';

/** Readings and effects nearer than this are not told apart: one is at most so many times the other. */
const alike = 1.25;

/** Symptoms, suspects, and what each probe reads under each. Throws where nothing can be proved. */
export function prepareDiagnose(
  item: DiagnoseItem,
  { host: run, text, shuffle }: Preparation,
): PreparedOf<'diagnose'> {
  const read = (measure: HostMeasure, ...changes: readonly HostPatch[]): number | null => {
    const host = changes.reduce<HostPatch>(patched, item.host);
    return READINGS[measure].of(run(host, item.seed));
  };
  const planted = plantedIn(item);
  const probes = item.probes.map((probe) => {
    const readings = item.suspects.map((suspect) => {
      const before = read(probe.reads, suspect.change);
      const after = read(probe.reads, suspect.change, probe.change);
      return { suspect: suspect.id, before, after, effect: timesAs(probe.reads, after, before) };
    });
    const own = readings.find(({ suspect }) => suspect === planted.id)?.effect ?? 1;
    const confused = readings.filter(
      ({ suspect, effect }) => suspect !== planted.id && areAlike(own, effect),
    );
    return {
      id: probe.id,
      measure: READINGS[probe.reads].label,
      readings: readings.map(({ suspect, before, after }) => ({
        suspect,
        before: wordsOf(probe.reads, before),
        after: wordsOf(probe.reads, after),
      })),
      changes: !areAlike(own, 1),
      confuses: confused[0]?.suspect ?? null,
    };
  });
  if (!probes.some(({ changes, confuses }) => changes && confuses === null))
    throw new Error(`no probe tells “${planted.id}” from the others`);
  return {
    kind: 'diagnose',
    symptoms: item.shows.map((measure) => ({
      label: READINGS[measure].label,
      well: wordsOf(measure, read(measure)),
      now: wordsOf(measure, read(measure, planted.change)),
    })),
    suspects: item.suspects.map((suspect) => ({
      id: suspect.id,
      because: text(suspect.because),
      contrast: contrastOf(item, suspect, planted, read),
    })),
    probes,
    planted: planted.id,
    fields: [
      { id: 'suspect', label: 'What is wrong', options: shuffle(item.suspects).map(optionOf) },
      { id: 'probe', label: 'What would prove it', options: shuffle(item.probes).map(optionOf) },
    ],
  };
}

const optionOf = ({ id, text }: { readonly id: string; readonly text: string }) => ({ id, text });

/** The suspect that the seed picks. */
function plantedIn({ id, planted, suspects }: DiagnoseItem): Suspect {
  const hash = new Hash();
  hash.text(id);
  hash.number(planted);
  const random = new RandomStreams(Number.parseInt(hash.digits().slice(0, 8), 16), ['fault']);
  const suspect = suspects[random.below(0, suspects.length)];
  if (!suspect) throw new Error('there is nobody to suspect');
  return suspect;
}

const areAlike = (one: number, other: number): boolean =>
  one === other || (one <= other * alike && other <= one * alike);

/** The symptom that speaks loudest against a suspect: what it would be, and what it is. */
function contrastOf(
  { shows }: DiagnoseItem,
  suspect: Suspect,
  planted: Suspect,
  read: (measure: HostMeasure, change: HostPatch) => number | null,
): string | null {
  if (suspect.id === planted.id) return null;
  const rows = shows.map((measure) => {
    const [would, is] = [read(measure, suspect.change), read(measure, planted.change)];
    const times = timesAs(measure, would, is);
    const apart = times < 1 ? 1 / times : times;
    return { measure, would, is, apart };
  });
  const loudest = rows.reduce((best, row) => (row.apart > best.apart ? row : best));
  if (loudest.apart <= alike)
    throw new Error(`no symptom tells “${suspect.id}” from “${planted.id}”`);
  const { measure, would, is } = loudest;
  return `Then you would read “${READINGS[measure].label}: ${wordsOf(measure, would)}”; you read ${wordsOf(measure, is)}.`;
}
