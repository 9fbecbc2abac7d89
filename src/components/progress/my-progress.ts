/** Fills in “My progress” and makes its buttons work. Plain DOM: the page has no islands. */
import { progress } from '../../progress/browser.ts';
import type { ProgressData } from '../../progress/document.ts';
import { itemStanding, type ItemState, type ItemVersion } from '../../progress/standing.ts';
import type { ProgressActions } from './progress-actions.ts';

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

/** The word for what is right at a place: a mission of the lab is done. */
const rightAt = (place: HTMLElement): string => place.dataset['right'] ?? WORDS.right;

function draw(data: ProgressData): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-item]')) {
    const { state, older, draft } = itemStanding(data, versionOf(place.dataset['item'] ?? ''));
    const begun = state === 'new' && draft ? 'begun' : WORDS[state];
    const now = state === 'right' ? rightAt(place) : begun;
    const before = older.length > 0 && state === 'new' ? ', older version tried' : '';
    place.textContent = `${now}${before}`;
    place.dataset['state'] = state;
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-total]')) {
    const states = versionsOf(place.dataset['total'] ?? '').map(
      (version) => itemStanding(data, version).state,
    );
    const count = (state: ItemState): number => states.filter((one) => one === state).length;
    const shown = count('givenUp') === 0 ? '' : `, ${count('givenUp')} shown`;
    place.textContent = `${count('right')} of ${states.length} ${rightAt(place)}${shown}`;
  }
}

/** Makes the buttons work; what they do comes along when one of them is first used. */
function work(element: HTMLElement): void {
  let loaded: Promise<ProgressActions> | undefined;
  const actions = (): Promise<ProgressActions> => {
    loaded ??= import('./progress-actions.ts').then(({ progressActions }) =>
      progressActions(progress(), element),
    );
    return loaded;
  };
  element.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const name = button?.dataset['do'];
    if (name !== undefined) void actions().then(({ press }) => press(name));
  });
  element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file')
      void actions().then(({ take }) => take(target));
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = element.querySelector<HTMLInputElement>('[name="reader"]')?.value ?? '';
    const all = document.querySelector<HTMLElement>('p[data-total]')?.dataset['total'] ?? '';
    void actions().then(({ receipt }) => receipt(name, versionsOf(all)));
  });
  element.hidden = false;
}

progress().data.subscribe(draw);
const actions = document.querySelector<HTMLElement>('[data-progress-actions]');
if (actions) work(actions);
