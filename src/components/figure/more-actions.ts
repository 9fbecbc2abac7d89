/** The entries of the menu "More": everything that carries a run out of the figure. */
import type { AnyRun, TraceNames } from '../../engine/trace-names.ts';
import type { Comparison } from '../../views/comparison.ts';
import { copyText, saveFile } from './take-along.ts';

export interface MoreAction {
  readonly id: string;
  readonly label: string;
  readonly key?: string;
  readonly run: () => void;
}

export interface MoreInputs {
  readonly comparison: Comparison;
  readonly cursor: number;
  readonly link: string;
  readonly shown: number;
  readonly onShare: () => void;
  readonly onTable: () => void;
  readonly onKeys: () => void;
  /** Says how it went. */
  readonly onNotice: (words: string) => void;
}

/** In the order of the menu. Traces and diagrams are of the variant that is shown or comes first. */
export function moreActions(inputs: MoreInputs): readonly MoreAction[] {
  const { comparison, cursor, link, shown, onNotice } = inputs;
  const { subject, variants } = comparison;
  const run = comparison.runs[shown];
  const variant = variants[shown];
  const copy = (words: string, text: () => Promise<string>) => (): void =>
    void text()
      .then(copyText)
      .then((done) =>
        onNotice(done ? `${words} copied.` : 'This browser does not let the page copy.'),
      );
  const name = `${subject.id}-${variant?.id ?? 'run'}`;
  const of = variant && variants.length > 1 ? ` (${variant.short})` : '';
  return [
    { id: 'share', label: 'Copy a link to this moment', key: 'S', run: inputs.onShare },
    {
      id: 'text',
      label: 'Copy the events so far as text',
      run: copy('The events are', async () => {
        const { transcriptText } = await import('../../views/player/transcript.ts');
        return transcriptText(comparison, cursor, link);
      }),
    },
    {
      id: 'mermaid',
      label: `Copy as a Mermaid sequence${of}`,
      run: copy('The diagram is', async () => {
        const { mermaidText } = await import('../../views/player/transcript.ts');
        return mermaidText(comparison, shown, cursor);
      }),
    },
    ...(run
      ? [
          {
            id: 'perfetto',
            label: `Download for Perfetto${of}`,
            run: () => void savePerfetto(name, run, subject.names(run)),
          },
          {
            id: 'json',
            label: `Download as JSON${of}`,
            run: () => void saveJson(name, run, subject.names(run)),
          },
        ]
      : []),
    { id: 'table', label: 'Table of all events', key: 'T', run: inputs.onTable },
    { id: 'keys', label: 'Keys', key: '?', run: inputs.onKeys },
  ];
}

/** The exports are fetched when they are asked for: few readers do. */
async function savePerfetto(name: string, run: AnyRun, names: TraceNames): Promise<void> {
  const { traceChrome } = await import('../../engine/trace-chrome.ts');
  saveFile(`${name}.perfetto.json`, traceChrome(run, names), 'application/json');
}

async function saveJson(name: string, run: AnyRun, names: TraceNames): Promise<void> {
  const { traceJson } = await import('../../engine/trace-json.ts');
  saveFile(`${name}.json`, traceJson(run, names), 'application/json');
}
