/** Choice and choices made ready: the options shuffled, each with its feedback. */
import type { ChoiceItem } from '../../item.ts';
import type { PreparedChoice } from '../../prepared.ts';
import type { Preparation } from '../preparation.ts';

/** The options in the order of the page. */
export function prepareChoice(
  item: ChoiceItem,
  { text, feedback, shuffle }: Preparation,
): Pick<PreparedChoice, 'kind' | 'options'> {
  const options = item.options.map((option) => ({
    ...feedback(option),
    text: text(option.text),
    right: option.right ?? false,
  }));
  return { kind: item.kind, options: shuffle(options) };
}
