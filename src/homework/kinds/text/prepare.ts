/** Text made ready: forms may name values in braces, so that a computed word can be asked for. */
import type { TextItem } from '../../item-reading.ts';
import type { PreparedOf } from '../../prepared.ts';
import { plainText } from '../../text.ts';
import type { Preparation } from '../preparation.ts';

/** The forms and what is said about others. */
export function prepareText(item: TextItem, { text, feedback }: Preparation): PreparedOf<'text'> {
  const forms = (list: readonly string[]) => list.map((form) => plainText(text(form)));
  return {
    kind: 'text',
    accept: forms(item.accept),
    near: item.near.map((row) => ({ ...feedback(row), forms: forms(row.forms) })),
    otherwise: text(item.otherwise),
  };
}
