/** A figure's run as text to take along: every event so far, and as a Mermaid sequence diagram. */
import { formatTime } from '../../scenarios/quantity.ts';
import { runAt, type Comparison, type Moment } from '../comparison.ts';

/** The events up to the cursor, one a line, under a heading that names the run. */
export function transcriptText(comparison: Comparison, cursor: number, link: string): string {
  const { subject, variants, runs, hash } = comparison;
  const [first] = runs;
  const names = variants.map(({ name }) => name).join(' · ');
  const done = (first?.inputs.interventions ?? []).map((one) => `# ${subject.did(one)}\n`).join('');
  const lines = comparison.moments
    .slice(0, cursor)
    .map((moment) => `${lead(comparison, moment)}${moment.narration.short}`);
  const what = first ? subject.about(first) : '';
  return `# ${names}: ${what}\n# run ${hash}, link ${link}\n${done}${lines.join('\n')}\n`;
}

function lead({ variants }: Comparison, moment: Moment): string {
  const time = formatTime(moment.at).padStart(9);
  const variant = variants[moment.run]?.short ?? '';
  return variants.length > 1 ? `${time}  ${variant.padEnd(18)}  ` : `${time}  `;
}

/** One run's ways up to the cursor as Mermaid source: places as participants, crossings as arrows. */
export function mermaidText(comparison: Comparison, run: number, cursor: number): string {
  const { subject } = comparison;
  const one = runAt(comparison, run);
  const who = subject.places(one).map(({ id, name }) => `  participant ${id} as ${name}`);
  const arrows = comparison.moments.slice(0, cursor).flatMap((moment) => {
    if (moment.run !== run) return [];
    const way = subject.way(one, moment.row);
    const [about] = moment.narration.domains;
    const text = moment.narration.short.replace(/[;#:]/g, ',');
    if (way) return [`  ${way.from}->>${way.to}: ${text}`];
    return about ? [`  Note over ${about}: ${text}`] : [];
  });
  return ['sequenceDiagram', ...who, ...arrows, ''].join('\n');
}
