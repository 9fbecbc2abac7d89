/** What the TLB, the guest's table and the monitor's hold of each page: chips that fill and empty. */
import { domainClass, type DomainKind } from '../../../views/domain-style.ts';
import type { PagingRun } from '../../../views/two-page-tables/run.ts';
import type { Held, heldAt, WalkAt } from '../../../views/two-page-tables/walk-at.ts';

export interface HeldTablesProps {
  readonly run: PagingRun;
  readonly held: ReturnType<typeof heldAt>;
  readonly walk: WalkAt;
}

export function HeldTables({ run, held: { pages, tlb }, walk }: HeldTablesProps) {
  const { paging, tlbEntries, pattern } = run.params;
  const spaces = pattern === 'switch';
  const now = walk.does === 'touch' ? walk.page : null;
  const empty = Math.max(0, tlbEntries - tlb.length);
  return (
    <dl className="held">
      <div>
        <dt>{spaces ? `TLB, in space ${walk.space + 1}` : 'TLB'}</dt>
        <dd>
          {tlb.map(({ space, page }) => (
            <Chip
              key={`${space}/${page}`}
              kind="hardware"
              page={page}
              holds
              now={now === page && walk.reached === 'tlb'}
            />
          ))}
          {Array.from({ length: empty }, (_, slot) => (
            <span key={slot} className="held-chip held-empty" aria-hidden="true" />
          ))}
          <span className="sr-only">
            {tlb.length === 0 ? 'holds nothing' : `holds ${tlb.length} of ${tlbEntries}`}
          </span>
          {tlbEntries === 0 && <span className="held-none">none</span>}
        </dd>
      </div>
      <Row words="Guest’s table" kind="childPartition" pages={pages} now={now} holds={guestHas} />
      {paging === 'shadow' && (
        <Row words="Shadow" kind="hypervisor" pages={pages} now={now} holds={shadowHas} />
      )}
      {paging === 'nested' && (
        <Row words="Nested table" kind="hypervisor" pages={pages} now={now} holds={hasPlace} />
      )}
    </dl>
  );
}

const guestHas = ({ guest }: Held): boolean => guest;
const shadowHas = ({ shadow }: Held): boolean => shadow;
const hasPlace = ({ taken }: Held): boolean => !taken;

interface RowProps {
  readonly words: string;
  readonly kind: DomainKind;
  readonly pages: readonly Held[];
  readonly now: number | null;
  readonly holds: (page: Held) => boolean;
}

function Row({ words, kind, pages, now, holds }: RowProps) {
  return (
    <div data-place={kind === 'childPartition' ? 'guest' : 'monitor'}>
      <dt>{words}</dt>
      <dd>
        {pages.map((one) => (
          <Chip
            key={one.page}
            kind={kind}
            page={one.page}
            holds={holds(one)}
            now={now === one.page}
          />
        ))}
      </dd>
    </div>
  );
}

interface ChipProps {
  readonly kind: DomainKind;
  readonly page: number;
  readonly holds: boolean;
  readonly now: boolean;
}

function Chip({ kind, page, holds, now }: ChipProps) {
  return (
    <span className={`held-chip ${domainClass(kind)}`} data-holds={holds} data-now={now}>
      {/* As text: a bare 0, like an empty text, would be written into the page at every event. */}
      {String(page)}
      <span className="sr-only">{holds ? ' is there' : ' is missing'}</span>
    </span>
  );
}
