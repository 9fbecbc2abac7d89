/** A figure's run as text to take along: every event so far, and as a Mermaid sequence diagram. */
import { formatTime } from '../../scenarios/quantity.ts';
import type { Comparison, Moment } from '../comparison.ts';
import { crashWords } from './crash-menu.ts';

/** The events up to the cursor, one a line, under a heading that names the run. */
export function transcriptText(comparison: Comparison, cursor: number, link: string): string {
  const [first] = comparison.runs;
  const designs = comparison.runs.map((run) => run.context.design.name).join(' · ');
  const done = (first?.inputs.interventions ?? []).map((one) => `# ${crashWords(one)}\n`).join('');
  const lines = comparison.moments
    .slice(0, cursor)
    .map((moment) => `${lead(comparison, moment)}${moment.narration.short}`);
  const what = first ? `${first.context.operation.name}, ${first.context.device.name}` : '';
  return `# ${designs}: ${what}\n# run ${comparison.hash}, link ${link}\n${done}${lines.join('\n')}\n`;
}

function lead(comparison: Comparison, moment: Moment): string {
  const time = formatTime(moment.at).padStart(9);
  const design = comparison.runs[moment.run]?.context.design.short ?? '';
  return comparison.runs.length > 1 ? `${time}  ${design.padEnd(18)}  ` : `${time}  `;
}

/** One run's crossings up to the cursor as Mermaid source: domains as participants, crossings as arrows. */
export function mermaidText(comparison: Comparison, run: number, cursor: number): string {
  const one = comparison.runs[run];
  if (!one) throw new Error(`there is no run ${run}`);
  const { design, hops } = one.context;
  const who = design.domains.map((domain) => `  participant ${domain.id} as ${domain.name}`);
  const arrows = comparison.moments.slice(0, cursor).flatMap((moment) => {
    if (moment.run !== run) return [];
    const hop = moment.kind === 'hopEnded' ? hops[one.trace.detail[moment.row] ?? -1] : undefined;
    const [about] = moment.narration.domains;
    const text = moment.narration.short.replace(/[;#:]/g, ',');
    if (hop && hop.from !== hop.domain) return [`  ${hop.from}->>${hop.domain}: ${text}`];
    return about ? [`  Note over ${about}: ${text}`] : [];
  });
  return ['sequenceDiagram', ...who, ...arrows, ''].join('\n');
}
