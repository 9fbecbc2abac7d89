/** Who is hit: every domain of every machine with what has become of it, the bystanders' too. */
import { memo } from 'preact/compat';
import { blastRadius, survivors, type BlastRow } from '../../../views/blast-radius.ts';
import { stepsAt } from '../../../views/comparison.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { domainClass } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import type { ViewProps } from '../parts.ts';
import { STATUS_SIGNS } from './status-signs.ts';

export const BlastPanel = memo(function BlastPanel(props: ViewProps<FollowRun>) {
  const { comparison, cursor, shown } = props;
  const steps = stepsAt(comparison, cursor);
  return (
    <div className="blast">
      {comparison.runs.map((run, index) => {
        const rows = blastRadius(run, steps[index] ?? 0);
        const { running, of } = survivors(run, steps[index] ?? 0);
        const groups = [...new Set(rows.map((row) => row.child))];
        return (
          <section
            key={run.context.design.id}
            className="blast-machine"
            data-shown={index === shown}
          >
            <p className="blast-title">
              <b>{run.context.design.short}</b>{' '}
              <span>
                {running} of {of} virtual machines can still do their work
              </span>
            </p>
            <dl className="blast-groups">
              {groups.map((child) => (
                <div key={child ?? 'machine'} className="blast-group">
                  <dt>{child === null ? 'The machine' : `Virtual machine ${child + 1}`}</dt>
                  <dd>
                    <ul>
                      {rows
                        .filter((row) => row.child === child)
                        .map((row) => (
                          <Domain key={row.instance} row={row} name={nameOf(run, row)} />
                        ))}
                    </ul>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
});

const nameOf = (run: FollowRun, row: BlastRow): string =>
  run.context.design.domains.find((one) => one.id === row.domain)?.short ?? row.name;

function Domain({ row, name }: { readonly row: BlastRow; readonly name: string }) {
  const look = lookOf(row.kind);
  return (
    <li className={`blast-domain ${domainClass(look.kind)}`} data-status={row.status}>
      <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path fillRule="evenodd" d={look.glyph} />
      </svg>
      <span className="blast-name">{name}</span>{' '}
      <span className="blast-status">
        <span aria-hidden="true">{STATUS_SIGNS[row.status]}</span> {row.status}
      </span>
    </li>
  );
}
