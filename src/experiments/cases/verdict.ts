/** A case's claims against what its experiment came to. */
import type { ComparisonResult, ExperimentResult } from '../results.ts';
import type { Case, Claim } from './case.ts';

export interface Verdict {
  readonly what: string;
  /** Null for claims on an order, which have several numbers. */
  readonly predicted: number | null;
  readonly published: number | null;
  readonly unit: string;
  /** Percent of the published value; null where there is none. */
  readonly errorPercent: number | null;
  /** Percent; null where the claim is an order or bounds. */
  readonly tolerance: number | null;
  /** Whether the claim is true of the run. */
  readonly holds: boolean;
  /** Whether we say that it is not. */
  readonly expectedMiss: boolean;
  /** Whether it could have failed: a machine without any overhead would have. */
  readonly decides: boolean;
  /** The numbers that an order or bounds are judged by, in words; nothing for a value. */
  readonly details: string;
}

/** Only these classes are evidence. */
export const counts = ({ class: kind }: Pick<Case, 'class'>): boolean =>
  kind === 'predicted' || kind === 'ordinal';

/** The verdict on each claim. Throws when a claim names a comparison that the experiment has not. */
export function verdictsOf(one: Case, result: ExperimentResult): readonly Verdict[] {
  const found = (id: string): ComparisonResult => {
    const comparison = result.comparisons.find((candidate) => candidate.id === id);
    if (!comparison) throw new Error(`case ${one.id} has no comparison "${id}"`);
    return comparison;
  };
  return one.claims.map((claim) => verdictOn(claim, found));
}

function verdictOn(claim: Claim, found: (id: string) => ComparisonResult): Verdict {
  switch (claim.kind) {
    case 'value': {
      const { mean, published, unit, errorPercent } = found(claim.comparison);
      const error = errorPercent ?? Number.POSITIVE_INFINITY;
      return {
        what: claim.what,
        predicted: mean,
        published,
        unit,
        errorPercent,
        tolerance: claim.tolerance,
        holds: Math.abs(error) <= claim.tolerance,
        expectedMiss: claim.misses ?? false,
        decides: claim.undecided !== true,
        details: '',
      };
    }
    case 'order': {
      const values = claim.comparisons.map((id) => ({ id, value: found(id).mean }));
      const holds = values.every(({ value }, index) => {
        const next = values[index + 1]?.value;
        return value !== null && (next === undefined || (next !== null && value > next));
      });
      const unit = found(claim.comparisons[0] ?? '').unit;
      const details = values.map(({ id, value }) => `${id} ${shown(value)}`).join(' > ');
      return { ...unmeasured(claim.what, unit), holds, details };
    }
    case 'bounds': {
      const { mean, published, unit } = found(claim.comparison);
      const holds = mean !== null && mean >= claim.least && mean <= claim.most;
      const details = `${claim.least} to ${claim.most} ${unit}`;
      return { ...unmeasured(claim.what, unit), predicted: mean, published, holds, details };
    }
  }
}

const unmeasured = (what: string, unit: string) => ({
  what,
  predicted: null,
  published: null,
  unit,
  errorPercent: null,
  tolerance: null,
  expectedMiss: false,
  decides: true,
});

/** Three significant digits, as pages and commands print them. */
export const shown = (value: number | null): string =>
  value === null
    ? 'none'
    : Math.abs(value) >= 1_000
      ? String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',')
      : String(Number(value.toPrecision(3)));
