/** What each machine costs and protects, one beside the other. */
import { memo, useMemo, type ReactNode } from 'preact/compat';
import { formatCount, formatCycles } from '../../../scenarios/quantity.ts';
import { domainClass } from '../../../views/domain-style.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import {
  costsOf,
  fatesIn,
  mappingIn,
  trustedBy,
  type Cost,
  type Fate,
  type Mapping,
  type Trusted,
} from '../../../views/own-design/verdict.ts';
import type { ViewProps } from '../parts.ts';

interface Machine {
  readonly id: string;
  readonly short: string;
  readonly proxy: boolean;
  readonly costs: readonly Cost[];
  readonly fates: readonly Fate[];
  readonly mapping: Mapping;
  readonly trusted: readonly Trusted[];
}

export const Comparison = memo(function Comparison({ comparison, shown }: ViewProps<FollowRun>) {
  const machines = useMemo(
    () =>
      comparison.runs.map(({ context: { design } }): Machine => ({
        ...{ id: design.id, short: design.short, proxy: design.costsAreProxy },
        costs: costsOf(design),
        fates: fatesIn(design),
        mapping: mappingIn(design),
        trusted: trustedBy(design),
      })),
    [comparison],
  );
  const names = [...new Set(machines.flatMap(({ fates }) => fates.map(({ name }) => name)))];
  return (
    <div className="bench-comparison">
      <table>
        <caption>What it costs and what it protects</caption>
        <thead>
          <tr>
            <td />
            {machines.map(({ id, short }, index) => (
              <th key={id} scope="col" data-shown={index === shown}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {machines[0]?.costs.map(({ operation, name }) => (
            <Row key={operation} head={`One ${name}`} {...{ machines, shown }}>
              {({ costs, proxy }) => {
                const cost = costs.find((one) => one.operation === operation);
                return cost && <CostWords cost={cost} proxy={proxy} />;
              }}
            </Row>
          ))}
          <Row head="One touch, nothing remembered" {...{ machines, shown }}>
            {({ mapping }) => (
              <b>{formatCount(mapping.references, 'table entry', 'table entries')}</b>
            )}
          </Row>
          <Row head="A child changes its page table" {...{ machines, shown }}>
            {({ mapping }) => mapping.change}
          </Row>
          {names.map((name) => (
            <Row key={name} head={`The ${name} crashes`} {...{ machines, shown }}>
              {({ fates }) => fateWords(fates.find((one) => one.name === name))}
            </Row>
          ))}
          <Row head="A child must trust" {...{ machines, shown }}>
            {({ trusted }) => <TrustedList trusted={trusted} />}
          </Row>
        </tbody>
      </table>
      <p className="figure-note">
        ~ Cycles measured on another machine than this one. How often your own design copies data
        and how its ring is rung are those of the machine that is most like it, a proxy as well. Two
        virtual machines run when something crashes; lines of code are counted where a source counts
        them, in the landscape.
      </p>
    </div>
  );
});

interface RowProps {
  readonly head: string;
  readonly machines: readonly Machine[];
  readonly shown: number;
  readonly children: (machine: Machine) => ReactNode;
}

const Row = ({ head, machines, shown, children }: RowProps) => (
  <tr>
    <th scope="row">{head}</th>
    {machines.map((machine, index) => (
      <td key={machine.id} data-shown={index === shown}>
        {children(machine)}
      </td>
    ))}
  </tr>
);

const CostWords = ({ cost, proxy }: { readonly cost: Cost; readonly proxy: boolean }) => (
  <>
    <b>{formatCount(cost.crossings, 'crossing')}</b>
    <span className="bench-more">
      {`${proxy ? '~ ' : ''}${formatCycles(cost.cycles)}, ${formatCount(cost.copies, 'copy', 'copies')}`}
    </span>
  </>
);

function fateWords(fate: Fate | undefined): string {
  if (!fate) return 'none here';
  const { stopped, waiting, restarts, machine, place } = fate;
  const who = machine
    ? 'the whole machine stops'
    : stopped > 0
      ? `${MACHINES[stopped]} ${stopped === 1 ? 'stops' : 'stop'}`
      : waiting > 0
        ? `${MACHINES[waiting]} ${waiting === 1 ? 'waits' : 'wait'}`
        : 'both virtual machines run on';
  return `${who}${restarts ? ' until it is started again' : ''} (${place})`;
}

const MACHINES = ['no virtual machine', 'one virtual machine', 'both virtual machines'];

const TrustedList = ({ trusted }: { readonly trusted: readonly Trusted[] }) => (
  <ul className="bench-trusted">
    {trusted.map(({ domain, kind, components, because }) => (
      <li key={domain} className={domainClass(lookOf(kind).kind)}>
        <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path fillRule="evenodd" d={lookOf(kind).glyph} />
        </svg>
        <span>
          <b>{domain}</b>
          {`${components.length > 0 ? ` with ${components.join(', ')}` : ''}: ${because.join('; ')}`}
        </span>
      </li>
    ))}
  </ul>
);
