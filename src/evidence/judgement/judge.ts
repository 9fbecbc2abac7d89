/** From facts to claims: what is proven, what an earlier boot proved, and what cannot be true at once. */
import type { Fact } from '../fact.ts';
import { byStrength, type Role, type Verdict } from '../verdict.ts';
import { claimIf, factsOf, type Claim } from './claim.ts';
import { linuxClaims } from './linux.ts';
import { requirementClaims, requirementContradictions } from './requirements.ts';
import { roleOf } from './role.ts';
import { eventClaims, windowsClaims } from './windows.ts';

/** What a paste proves. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Every other word that it proves, strongest first. */
  readonly also: readonly Verdict[];
  readonly role: Role | undefined;
  /** Why, strongest first. A word may have several grounds. */
  readonly claims: readonly Claim[];
  /** True claims about another time or from masked values, which therefore prove nothing now. */
  readonly setAside: readonly Claim[];
}

const NEGATIVE: readonly Verdict[] = ['VT_OFF', 'NO_SLAT', 'NO_VIRT_EXTENSIONS'];

/** Judges facts. Without any, the paste is not recognised. */
export function judge(facts: readonly Fact[]): Judgement {
  const distrust = [...contradictions(facts), ...unknownWording(facts)];
  if (distrust.length > 0) return answer(distrust, [], undefined);
  const now = requirementClaims(facts);
  const others = [
    ...windowsClaims(facts),
    ...linuxClaims(facts),
    ...claimIf(
      factsOf(facts, 'firmwareOff'),
      'VT_OFF',
      factsOf(facts, 'firmwareOff')[0]?.value ?? '',
    ),
    ...claimIf(
      factsOf(facts, 'slatMissing'),
      'NO_SLAT',
      factsOf(facts, 'slatMissing')[0]?.value ?? '',
    ),
  ];
  const events = eventClaims(facts);
  const isPresent = [...now, ...others].some(({ verdict }) => verdict === 'HYPERVISOR_PRESENT');
  const isReady = now.some(({ verdict }) => verdict === 'READY');
  const masked = now.filter(
    ({ verdict }) =>
      isPresent &&
      (NEGATIVE.includes(verdict) || ['READY', 'AMBIGUOUS', 'INCOMPLETE'].includes(verdict)),
  );
  // A report of the present counts before events, which belong to some boot in the past.
  const past = isPresent || isReady ? events : [];
  const claims = [
    ...now.filter((claim) => !masked.includes(claim)),
    ...others,
    ...events.filter((claim) => !past.includes(claim)),
  ];
  const setAside = [...masked, ...past];
  if (claims.length === 0) return answer(nothingKnown(facts), setAside, undefined);
  return answer(
    claims,
    setAside,
    roleOf(
      facts,
      claims.map(({ verdict }) => verdict),
    ),
  );
}

const contradictions = (facts: readonly Fact[]): readonly Claim[] => [
  ...factsOf(facts, 'contradiction').map(({ value, lines }): Claim => ({
    verdict: 'SUSPECT',
    lines,
    because: value,
  })),
  ...requirementContradictions(facts),
];

const unknownWording = (facts: readonly Fact[]): readonly Claim[] =>
  factsOf(facts, 'wording').map(({ value, lines }) => ({
    verdict: 'UNRECOGNISED',
    lines,
    because: value,
  }));

function nothingKnown(facts: readonly Fact[]): readonly Claim[] {
  const unread = factsOf(facts, 'unread').map(({ value, lines }): Claim => ({
    verdict: 'UNRECOGNISED',
    lines,
    because: value,
  }));
  return unread.length > 0
    ? unread
    : [
        {
          verdict: 'UNRECOGNISED',
          lines: [],
          because: 'Nothing here is an output that speaks of virtualization.',
        },
      ];
}

function answer(
  claims: readonly Claim[],
  setAside: readonly Claim[],
  role: Role | undefined,
): Judgement {
  const sorted = [...claims].sort((a, b) => byStrength(a.verdict, b.verdict));
  const words = [...new Set(sorted.map(({ verdict }) => verdict))];
  const [verdict = 'UNRECOGNISED', ...also] = words;
  return { verdict, also, role, claims: sorted, setAside };
}
