/** What a card says about the answer being worked on; worked out anew whenever it changes. */
import { useLayoutEffect, useState } from 'preact/compat';

/** `make` brings its program along when it is first asked; where that does not come, there is no card. */
export function useCard<Item, Card>(
  item: Item,
  answer: unknown,
  make: (item: Item, answer: unknown) => Promise<Card | null>,
): Card | null {
  const [card, setCard] = useState<Card | null>(null);
  useLayoutEffect(() => {
    let current = true;
    make(item, answer)
      .catch(() => null)
      .then((made) => {
        if (current) setCard(made);
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [item, answer, make]);
  return card;
}
