/** Checks the texts of an item: names in braces, feedback that explains, options that do not give away the key. */
import type { ChoiceItem, Item, NumericItem, OptionRow } from './item.ts';
import type { ItemProblem, Report } from './problem.ts';
import { namesIn } from './text.ts';

/** Every text of an item that a reader sees, with its place. */
export function textsOf(
  item: Item,
): readonly { readonly path: ItemProblem['path']; readonly text: string }[] {
  const rows: { path: ItemProblem['path']; text: string }[] = [];
  const visible = new Set([
    'title',
    'question',
    'explanation',
    'feedback',
    'text',
    'because',
    'low',
    'high',
    'otherwise',
    'early',
    'late',
    'why',
  ]);
  const visit = (value: unknown, path: ItemProblem['path']): void => {
    if (typeof value === 'string') {
      const key = path.at(-1);
      const isListed = path[0] === 'hints' || path[0] === 'because' || path.includes('forms');
      if (isListed || path[0] === 'accept' || (typeof key === 'string' && visible.has(key)))
        rows.push({ path, text: value });
    } else if (Array.isArray(value)) value.forEach((one, index) => visit(one, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
  };
  visit(item, []);
  return rows;
}

/** Names in braces must be values, and every value must be named or asked for. */
export function checkValues(item: Item, report: Report): void {
  const values = Object.keys(item.values ?? {});
  const used = new Set(item.kind === 'numeric' ? namesAsked(item) : []);
  for (const { path, text } of textsOf(item))
    for (const name of namesIn(text)) {
      used.add(name);
      if (!values.includes(name))
        report(path, `{${name}} is no value of this item`, `Its values are: ${values.join(', ')}.`);
    }
  for (const name of values)
    if (!used.has(name))
      report(
        ['values', name],
        `The value “${name}” is never used`,
        'Name it in a text, or drop it.',
      );
}

/** The values that a key or a near-miss is reckoned from. */
const namesAsked = ({ key, near }: NumericItem): readonly string[] =>
  [key, ...near.map((row) => row.key)].flatMap((question) => {
    if ('part' in question) return [question.part, question.whole];
    return 'of' in question ? question.of : [];
  });

/** Feedback that only says “wrong” teaches nothing: it has to be a sentence with a reason. */
export function checkFeedback(path: ItemProblem['path'], text: string, report: Report): void {
  const isSentence = /[.?!]$/.test(text.trim()) && text.trim().split(/\s+/).length >= 12;
  const hasReason = /\b(because|since|so|that is why|but|as|after|only|if|still|without)\b/i.test(
    text,
  );
  if (!isSentence || !hasReason)
    report(
      path,
      'The feedback is no sentence with a reason',
      'Say in at least twelve words why somebody may think so and why it is not so (because, so, but …).',
    );
}

const collective =
  /\b(all|none|both|neither|any) of (these|those|the (above|others|options))\b|\ball the above\b/i;

/** An option is about the matter and never about the other options, and length must not tell which is right. */
export function checkOptions({ options, kind }: ChoiceItem, report: Report): void {
  options.forEach(({ text }, index) => {
    if (collective.test(text))
      report(
        ['options', index, 'text'],
        `“${text}” speaks of the other options`,
        'Options are shuffled. Say the thing itself, or use kind: choices.',
      );
    if (options.findIndex((other) => other.text === text) < index)
      report(
        ['options', index, 'text'],
        'Two options read alike',
        'Make them differ, or drop one.',
      );
  });
  const right = options.filter((option) => option.right);
  const wanted = kind === 'choice' ? right.length === 1 : right.length > 0;
  if (!wanted || right.length === options.length)
    report(
      ['options'],
      `${right.length} of ${options.length} options are right`,
      kind === 'choice'
        ? 'Mark exactly one with right: true.'
        : 'Some must be right and some wrong.',
    );
  if (kind === 'choice') checkLengths(options, right, report);
}

function checkLengths(
  options: readonly OptionRow[],
  right: readonly OptionRow[],
  report: Report,
): void {
  const longestWrong = Math.max(
    ...options.filter((one) => !one.right).map((one) => one.text.length),
  );
  for (const option of right)
    if (option.text.length > 1.25 * longestWrong)
      report(
        ['options', options.indexOf(option), 'text'],
        'The right option is a quarter longer than the longest wrong one',
        'Readers learn to pick the longest. Shorten it, or give a wrong one its reason.',
      );
}
