/** A policy as a form: three rules, a turn, and whether waking interrupts. */
import type { PreparedField } from '../prepared.ts';
import { FIRST, SLICES, WHO, type First, type Policy, type Who } from './vocabulary.ts';

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, text]) => ({ id, text }));

const who = optionsOf(WHO);
const first = optionsOf(FIRST);

/** The fields, in the order in which the rules are asked. */
export const POLICY_FIELDS: readonly PreparedField[] = [
  { id: 'who-1', label: 'Rule 1 is about', options: who },
  { id: 'first-1', label: 'Rule 1: of these runs', options: first },
  { id: 'who-2', label: 'Rule 2, if nobody is meant by rule 1, is about', options: who },
  { id: 'first-2', label: 'Rule 2: of these runs', options: first },
  {
    id: 'first-3',
    label: 'Rule 3, if nobody is meant by either: of all who are ready runs',
    options: first,
  },
  {
    id: 'slice',
    label: 'The longest turn',
    options: SLICES.map((ms) => ({ id: `ms-${ms}`, text: `${ms} ms` })),
  },
  {
    id: 'interrupts',
    label: 'When somebody wakes',
    options: [
      { id: 'no', text: 'the turn under way goes on to its end' },
      { id: 'yes', text: 'the rules are asked at once, and who runs may have to stop' },
    ],
  },
];

/** The policy of a form that has been read. */
export function policyOf(form: Readonly<Record<string, string>>): Policy {
  const ruleOf = (place: 1 | 2) => ({
    who: form[`who-${place}`] as Who,
    first: form[`first-${place}`] as First,
  });
  return {
    rules: [ruleOf(1), ruleOf(2), { who: 'anyone', first: form['first-3'] as First }],
    sliceMs: Number(form['slice']?.slice('ms-'.length)),
    interrupts: form['interrupts'] === 'yes',
  };
}
