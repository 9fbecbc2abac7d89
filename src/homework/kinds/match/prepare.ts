/** Match made ready: targets that a run gives stand among those that are written, each once. */
import type { MatchItem } from '../../item-pairs.ts';
import type { PreparedOf, PreparedTarget } from '../../prepared.ts';
import { plainText } from '../../text.ts';
import type { Preparation } from '../preparation.ts';

/** Rows shuffled, targets in order of their words, and which goes where. Throws on a target that is not there. */
export function prepareMatch(
  item: MatchItem,
  { text, feedback, shuffle, quantity }: Preparation,
): PreparedOf<'match'> {
  const targets = new Map<string, PreparedTarget>(
    item.targets.map((one) => [one.id, { id: one.id, text: plainText(text(one.text)) }]),
  );
  const key: Record<string, string> = {};
  for (const row of item.rows) {
    if ('to' in row) {
      if (!targets.has(row.to)) throw new Error(`no target is called “${row.to}”`);
      key[row.id] = row.to;
      continue;
    }
    const answer = quantity(row.key);
    const id = `answer-${answer.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`;
    targets.set(id, { id, text: answer });
    key[row.id] = id;
  }
  const idOf = (target: string): string => {
    const found = targets.has(target) ? target : key[target];
    if (found === undefined) throw new Error(`a near-miss names “${target}”, which is no target`);
    return found;
  };
  return {
    kind: 'match',
    label: item.label,
    rows: shuffle(item.rows).map((row) => ({
      id: row.id,
      text: plainText(text(row.text)),
      because: text(row.because),
    })),
    targets: inOrder([...targets.values()]),
    key,
    near: item.near.map((row) => ({
      ...feedback(row),
      row: row.row,
      target: idOf(row.target),
    })),
  };
}

/** By number where they begin with one, else as they are written. */
const inOrder = (targets: readonly PreparedTarget[]): readonly PreparedTarget[] =>
  targets.every(({ text }) => Number.isFinite(Number.parseFloat(text)))
    ? [...targets].sort((a, b) => valueOf(a) - valueOf(b))
    : targets;

const valueOf = ({ text }: PreparedTarget): number => Number.parseFloat(text.replaceAll(',', ''));
