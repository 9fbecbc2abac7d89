/** Diagnose: a suspect and a probe. Right when the suspect was planted and the probe tells it from all others. */
import type { PreparedDiagnose } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import { readForm } from '../form.ts';

/** Judges a suspect and a probe. */
export function gradeDiagnose(item: PreparedDiagnose, answer: unknown): Verdict {
  const chosen = readForm(item.fields, answer);
  const suspect = item.suspects.find(({ id }) => id === chosen?.['suspect']);
  const probe = item.probes.find(({ id }) => id === chosen?.['probe']);
  if (!suspect || !probe) return unanswered('Name what is wrong, and what would prove it, first.');
  const found = `The intervention was made: ${sayReading(probe, item.planted)}.`;
  if (suspect.id !== item.planted)
    return {
      verdict: 'wrong',
      near: suspect.id,
      feedback: [
        ...suspect.because,
        ` ${suspect.contrast ?? ''} ${found} Under your suspect: ${sayReading(probe, suspect.id)}.`,
      ],
    };
  if (proves(probe))
    return {
      verdict: 'right',
      feedback: [
        `${found} Under no other suspect does it do anything like that: you have proved it.`,
      ],
    };
  const other = item.fields[0]?.options.find(({ id }) => id === probe.confuses)?.text ?? '';
  const why = probe.changes
    ? `Had it been “${other}”, the effect would have been much the same.`
    : 'It changes little or nothing, so it says no more than the symptoms do.';
  return {
    verdict: 'wrong',
    near: `not-by-${probe.id}`,
    feedback: [`You name the right one, but this does not prove it. ${found} ${why}`],
  };
}

type Probe = PreparedDiagnose['probes'][number];

/** Whether the probe shows that it was the planted suspect and no other. */
export const proves = ({ changes, confuses }: Probe): boolean => changes && confuses === null;

/** What the probe reads if a suspect is the right one: before it and with it. */
export function sayReading({ measure, readings }: Probe, suspect: string): string {
  const reading = readings.find((one) => one.suspect === suspect);
  return `${measure}, ${reading?.before ?? 'none'} before it and ${reading?.after ?? 'none'} with it`;
}
