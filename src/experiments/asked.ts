/** The measures and comparisons of an experiment with everything filled in that may be left out. */
import type { Comparison, Experiment, Measure } from './experiment.ts';

/** Each measure with its id. */
export const measuresOf = ({ measures }: Experiment): readonly (Measure & { id: string })[] =>
  measures.map((given) => {
    const one: Measure = typeof given === 'string' ? { measure: given } : given;
    const parts = [one.measure, one.workload, one.guest, one.domain];
    return { ...one, id: one.id ?? parts.filter((part) => part !== undefined).join(' ') };
  });

/** Each comparison with its id. */
export const comparisonsOf = ({
  compare = [],
}: Experiment): readonly (Comparison & {
  id: string;
})[] =>
  compare.map((one) => {
    const against = one.against === undefined ? [] : [one.as ?? 'ratio', 'to', one.against];
    const parts = [one.measure, one.of, ...against];
    return { ...one, id: one.id ?? parts.filter((part) => part !== undefined).join(' ') };
  });
