/** Fills in “My progress” and makes its buttons work. Plain DOM: the page has no islands. */
import { progress } from '../../progress/browser.ts';
import type { ProgressData } from '../../progress/document.ts';
import { FILE_NAME } from '../../progress/exchange.ts';
import { everything, reset, undoReset } from '../../progress/record.ts';
import { itemStanding, type ItemState, type ItemVersion } from '../../progress/standing.ts';
import { saveText } from '../homework/save-text.ts';
import { takeFile } from '../homework/take-file.ts';

const WORDS: Readonly<Record<ItemState, string>> = {
  new: 'not tried',
  tried: 'tried',
  right: 'right',
  givenUp: 'shown',
};

const versionOf = (text: string): ItemVersion => {
  const [id = '', hash = ''] = text.split(' ');
  return { id, hash };
};
const versionsOf = (text: string): readonly ItemVersion[] =>
  text === '' ? [] : text.split('|').map(versionOf);

function draw(data: ProgressData): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-item]')) {
    const { state, older } = itemStanding(data, versionOf(place.dataset['item'] ?? ''));
    const before = older.length > 0 && state === 'new' ? ', older version tried' : '';
    place.textContent = `${WORDS[state]}${before}`;
    place.dataset['state'] = state;
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-total]')) {
    const states = versionsOf(place.dataset['total'] ?? '').map(
      (version) => itemStanding(data, version).state,
    );
    const count = (state: ItemState): number => states.filter((one) => one === state).length;
    const shown = count('givenUp') === 0 ? '' : `, ${count('givenUp')} shown`;
    place.textContent = `${count('right')} of ${states.length} right${shown}`;
  }
}

function work(actions: HTMLElement): void {
  const keeper = progress();
  const said = actions.querySelector<HTMLElement>('[data-said]');
  const undo = actions.querySelector<HTMLElement>('[data-do="undo"]');
  const form = actions.querySelector('form');
  let before: ProgressData | null = null;
  const say = (words: string, kept: ProgressData | null = null): void => {
    before = kept;
    if (said) said.textContent = words;
    if (undo) undo.hidden = kept === null;
  };
  const doing: Readonly<Record<string, () => void>> = {
    export: () => {
      saveText(FILE_NAME, keeper.exportText(), 'application/json');
      say('Your progress was handed to the browser as a file.');
    },
    print: () => {
      for (const lesson of document.querySelectorAll('details.progress-lesson'))
        lesson.setAttribute('open', '');
      window.print();
    },
    reset: () => {
      const data = keeper.data.get();
      keeper.change(reset(everything(data)));
      say('The whole course starts anew.', data);
    },
    undo: () => {
      if (before) keeper.change(undoReset(everything(before), before));
      say('Everything is back as it was.');
    },
  };
  actions.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('button[data-do]') : null;
    doing[button?.dataset['do'] ?? '']?.();
  });
  actions.querySelector('input[type="file"]')?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    void takeFile(keeper, target).then((words) => {
      if (words !== null) say(words);
    });
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = new FormData(form).get('reader');
    void saveReceipt(actions.dataset['engine'] ?? '', typeof name === 'string' ? name : '').then(
      say,
    );
  });
  actions.hidden = false;
}

/** Loads what writes receipts when it is asked for; says how many items went in. */
async function saveReceipt(engine: string, name: string): Promise<string> {
  const { answersIn, receiptText } = await import('../../progress/receipt.ts');
  const all = document.querySelector<HTMLElement>('p[data-total]')?.dataset['total'] ?? '';
  const made = Date.now();
  const about = { name: name.trim(), made, engine };
  const answers = answersIn(progress().data.get(), versionsOf(all), about);
  const count = answers.items.length;
  if (count === 0) return 'There is no answer yet to put into a receipt.';
  saveText('ring-minus-one-receipt.json', receiptText(answers), 'application/json');
  return `A receipt with ${count} ${count === 1 ? 'item' : 'items'} was handed to the browser.`;
}

progress().data.subscribe(draw);
const actions = document.querySelector<HTMLElement>('[data-progress-actions]');
if (actions) work(actions);
