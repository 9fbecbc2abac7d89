/** Listens at the desk where a reader runs experiments. All that checks, runs and draws is loaded with its first use. */
import type { ExperimentResult } from '../../experiments/results.ts';

const part = <Kind extends HTMLElement>(name: string): Kind =>
  document.querySelector<Kind>(`[data-rerun-${name}]`) as Kind;
const root = part<HTMLFieldSetElement>('desk');
const choice = part<HTMLSelectElement>('choice');
const area = part<HTMLTextAreaElement>('text');
const run = part<HTMLButtonElement>('run');
const cancel = part<HTMLButtonElement>('cancel');
const progress = part<HTMLProgressElement>('progress');
const status = part('status');
const answers = part('answers');

let stopping: AbortController | null = null;
/** The option whose text the box holds; an edit ends that. */
let untouched = choice.value;

async function fill(): Promise<void> {
  const { textOf } = await import('./rerun.ts');
  area.value = textOf(choice.value);
  untouched = choice.value;
}

async function start(): Promise<void> {
  if (stopping) return;
  const stop = new AbortController();
  stopping = stop;
  busy(true);
  answers.replaceChildren();
  status.textContent = 'Loading…';
  try {
    const [{ runText }, { drawResults }] = await Promise.all([
      import('./rerun.ts'),
      import('./draw-results.ts'),
    ]);
    status.textContent = 'Running…';
    const cores = Math.max(1, navigator.hardwareConcurrency);
    const began = performance.now();
    const answer = await runText(area.value, { cores, signal: stop.signal, progress: onProgress });
    if ('problems' in answer) return refuse(answer.problems);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    status.textContent = `Done in ${seconds} s. ${besideBuild(answer.result)}`;
    answers.replaceChildren(...drawResults(answer.result));
  } catch (error) {
    status.textContent = stop.signal.aborted
      ? 'Cancelled.'
      : `It stopped: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    stopping = null;
    busy(false);
  }
}

function onProgress(done: number, total: number): void {
  progress.max = total;
  progress.value = done;
  status.textContent = `${done} of ${total} runs`;
}

function refuse(problems: readonly string[]): void {
  status.textContent = `This cannot be run: ${problems.join('; ')}`;
}

/** Whether a case that was not edited came out as when the page was built. */
function besideBuild({ comparisons }: ExperimentResult): string {
  const built = choice.selectedOptions[0]?.dataset['built'];
  if (built === undefined || untouched !== choice.value) return '';
  const here = JSON.stringify(comparisons.map(({ mean }) => mean));
  return here === built
    ? 'The same numbers as when this page was built, to the last digit.'
    : 'Other numbers than when this page was built: please report that.';
}

function busy(yes: boolean): void {
  run.disabled = yes;
  cancel.disabled = !yes;
  progress.hidden = !yes;
  progress.removeAttribute('value');
}

run.addEventListener('click', () => void start());
cancel.addEventListener('click', () => stopping?.abort(new Error('cancelled')));
choice.addEventListener('change', () => void fill());
area.addEventListener('input', () => {
  untouched = '';
});
root.disabled = false;
