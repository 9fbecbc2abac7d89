/** How an item stands, beside its title: a sign, and words for who cannot see it. */
import type { ItemState } from '../../progress/standing.ts';

export interface StateMarkProps {
  readonly state: ItemState;
  readonly tries: number;
}

const signs: Readonly<Record<ItemState, string>> = {
  new: '',
  tried: '✗',
  right: '✓',
  givenUp: '→',
};

/** Nothing for an item that is new. */
export function StateMark({ state, tries }: StateMarkProps) {
  if (state === 'new') return null;
  return (
    <span className="item-state">
      <span aria-hidden="true">{signs[state]}</span> <span>{words(state, tries)}</span>
    </span>
  );
}

function words(state: ItemState, tries: number): string {
  switch (state) {
    case 'new':
      return '';
    case 'tried':
      return tries === 1 ? 'tried once' : `tried ${tries} times`;
    case 'right':
      return 'done';
    case 'givenUp':
      return 'shown';
  }
}
