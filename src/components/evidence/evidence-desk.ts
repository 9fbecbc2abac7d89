/** Listens at the desk of the evidence page. All that reads and draws is loaded with the first use. */
import type * as Answering from './answer.ts';

const part = <Kind extends HTMLElement>(name: string): Kind =>
  document.querySelector<Kind>(`[data-evidence-${name}]`) as Kind;
const root = part<HTMLFieldSetElement>('desk');
const area = part<HTMLTextAreaElement>('paste');
const status = part('status');
const desk = { area, status, answers: part('answers') };

const ask = (act: (loaded: typeof Answering) => unknown): void => {
  import('./answer.ts').then(act).catch(() => {
    status.textContent = 'The reader could not be loaded. Load the page again.';
  });
};
const files = (list: FileList | null | undefined): void => {
  const all = [...(list ?? [])];
  if (all.length > 0) ask(({ readFiles }) => readFiles(desk, all));
};

document.addEventListener('click', ({ target }) => {
  const {
    do: name,
    sample,
    copy: command,
  } = (target instanceof Element ? target.closest<HTMLElement>('button')?.dataset : null) ?? {};
  if (name === 'read') ask(({ readPaste }) => readPaste(desk));
  if (name === 'clear') ask(({ clear }) => clear(desk));
  if (sample) ask(({ readSample }) => readSample(desk, sample));
  if (command) ask(({ copy }) => copy(desk, command));
});
area.addEventListener('input', (event) => {
  if (/^insertFrom(?:Paste|Drop)/.test(event.inputType)) ask(({ readPaste }) => readPaste(desk));
});
root.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  files(target.files);
  // The same file can be chosen again after a change.
  target.value = '';
});
root.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
root.addEventListener('drop', (event) => {
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  files(event.dataTransfer.files);
});
root.disabled = false;
