/** The sentences of “who can touch what”: one for every event. */
import type { Frozen } from '../../engine/scenario.ts';
import type { Attempt, Guard } from '../../model/memory/attempts.ts';
import type { Narration } from '../narration.ts';
import { formatCount } from '../quantity.ts';
import { ATTACKER_NAMES } from './parameters.ts';
import { attemptAt, KINDS, type KindName, type TouchContext, type TouchState } from './scenario.ts';

const NAMES = Object.keys(KINDS) as readonly KindName[];

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = NAMES[code];
  if (!name) throw new Error(`who-can-touch has no event kind ${code}`);
  return name;
}

/** What an attempt is after, as the object of a sentence. */
const targetWords = ({ target, does }: Attempt): string =>
  ({
    own: does === 'give' ? 'a page of its own' : 'its own memory',
    ring: 'the page that child 2 shares as a ring',
    sibling: 'a page of child 2 that nobody shares',
    parent: 'the parent’s memory',
    hypervisor: 'the hypervisor’s memory',
  })[target];

/** What is tried, in one clause without its subject. */
function attemptWords(attempt: Attempt): string {
  const what = targetWords(attempt);
  if (attempt.does === 'give') return `asks the hypervisor to give ${what} to child 2`;
  if (attempt.does === 'take') return `asks the hypervisor to take away ${what}`;
  return attempt.way === 'device'
    ? `tells its device to ${attempt.does} ${what}`
    : `${attempt.does}s ${what}`;
}

/** What follows a refusal, as sentences. */
const guards: Readonly<Record<Guard, string>> = {
  map: ' What it cannot address it cannot touch.',
  iommu: ' Nothing is read or written.',
  privilege: ' It asked, and the hypervisor refused.',
  noDevice: '',
};

interface Happening {
  readonly kind: KindName;
  readonly subject: number;
  readonly detail: number;
}

type Told = readonly [
  narrationClass: Narration['class'],
  short: string,
  rest: string,
  domains: readonly string[],
];

/** The narration of one event; `state` is the state right after it. */
export function narrate(
  context: TouchContext,
  happening: Happening,
  state: Frozen<TouchState>,
): Narration {
  const [eventClass, short, rest, domains] = happening.kind.startsWith('attempt')
    ? attempted(context, happening, state)
    : changed(context, happening);
  const long = `${short.charAt(0).toUpperCase()}${short.slice(1)}.${rest}`;
  return { class: eventClass, short, long, domains, uncertain: false };
}

function attempted(
  context: TouchContext,
  { kind, subject, detail }: Happening,
  state: Frozen<TouchState>,
): Told {
  const attempt = attemptAt(context, subject);
  const { guard, why } = state.outcomes[subject] ?? { guard: null, why: '' };
  if (kind === 'attemptMade') {
    const { it } = ATTACKER_NAMES[context.params.attacker];
    return ['request', `${it} ${attemptWords(attempt)}`, ` It is page ${detail}.`, ['attacker']];
  }
  if (kind === 'attemptGranted') {
    const unheard = attempt.way !== 'hypercall' && attempt.target !== 'own';
    const rest = unheard ? ' Nobody is told.' : '';
    return ['crossing', `it works: ${why}`, rest, ['attacker', 'memory']];
  }
  return ['fault', `stopped: ${why}`, guard === null ? '' : guards[guard], ['guard']];
}

function changed(context: TouchContext, { kind, subject, detail }: Happening): Told {
  const { it } = ATTACKER_NAMES[context.params.attacker];
  if (kind === 'iommuSet')
    return subject === 1
      ? [
          'recovery',
          'the IOMMU watches from here on',
          ' A device reaches only what its owner may touch.',
          ['guard'],
        ]
      : [
          'recovery',
          'no IOMMU watches from here on',
          ' A device takes whatever address it is given.',
          ['guard'],
        ];
  if (kind === 'ringEnded')
    return [
      'recovery',
      `child 2 shares page ${subject} with nobody any more`,
      ' Only its owner can end a sharing; whoever has all memory in its map needs none.',
      ['memory'],
    ];
  const worked = formatCount(subject, 'attempt');
  const stopped = `${detail} ${detail === 1 ? 'was' : 'were'} stopped`;
  return ['request', `${it} has tried everything: ${worked} worked, ${stopped}`, '', ['attacker']];
}
