/** What a policy comes to: one run, measured, with the turns around its longest wait. */
import { measure } from '../../engine/measure.ts';
import { policyScenario, type PolicyParams, type Turn } from './machine.ts';

export interface ContenderResult {
  readonly id: string;
  readonly name: string;
  /** Of the processor, percent. */
  readonly percent: number;
  /** Of what its weight would give it among those who always compute, percent. */
  readonly partOfComputing: number;
  /** Ninety-five of a hundred answers come within this, ns; null where there was none. */
  readonly answerNs: number | null;
  /** The longest wait while ready, ns. */
  readonly longestNs: number;
}

export interface PolicyResults {
  readonly contenders: readonly ContenderResult[];
  readonly switchesPerSecond: number;
  /** The turns up to the end of the longest wait that ended. */
  readonly turns: readonly (Turn & { readonly name: string })[];
}

/** The results of one run. */
export function runPolicy(params: PolicyParams, seed: number): PolicyResults {
  const { contenders } = params;
  const run = measure(policyScenario(params), params, { seed, interventions: [] });
  const { standings, switches, worst } = run.state;
  const time = Math.max(1, run.endedAt);
  const computing = contenders.map(({ does }) => does.kind === 'computes');
  const sum = (of: (index: number) => number): number =>
    contenders.reduce((total, _, index) => total + of(index), 0);
  const used = (index: number): number => standings[index]?.used ?? 0;
  const weight = (index: number): number => contenders[index]?.weight ?? 0;
  const usedByComputing = sum((index) => (computing[index] ? used(index) : 0));
  const weightOfComputing = sum((index) => (computing[index] ? weight(index) : 0));
  return {
    contenders: contenders.map(({ id, name }, index) => {
      const one = standings[index];
      const waiting = one?.status === 'ready' ? run.endedAt - one.readySince : 0;
      const series = run.statistics.series[index];
      return {
        id,
        name,
        percent: (100 * used(index)) / time,
        partOfComputing:
          (100 * used(index) * weightOfComputing) / Math.max(1, usedByComputing * weight(index)),
        answerNs: series && series.count > 0 ? series.quantile(0.95) : null,
        longestNs: Math.max(one?.longest ?? 0, waiting),
      };
    }),
    switchesPerSecond: (switches * 1_000_000_000) / time,
    turns: worst.turns.map((turn) => ({ ...turn, name: contenders[turn.contender]?.name ?? '' })),
  };
}
