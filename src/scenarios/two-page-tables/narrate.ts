/** The sentences of “two page tables”: one for every event. */
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import type { Reference } from '../../model/memory/walk.ts';
import type { Narration } from '../narration.ts';
import { formatCycles } from '../quantity.ts';
import type { PagingContext } from './context.ts';
import { EXIT_WHYS, KINDS, pagesMax, type ExitWhy, type KindName } from './state.ts';

const NAMES = Object.keys(KINDS) as readonly KindName[];

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = NAMES[code];
  if (!name) throw new Error(`two-page-tables has no event kind ${code}`);
  return name;
}

/** What rests on no cost. */
const exactKinds: readonly KindName[] = [
  ...(['operationBegan', 'operationDone', 'tlbHit', 'tlbEmptied', 'placeTaken'] as const),
];

type Told = readonly [
  narrationClass: Narration['class'],
  short: string,
  rest: string,
  domain: string,
];

/** The narration of one event. */
export function narrate(
  context: PagingContext,
  happening: { readonly kind: KindName; readonly subject: number; readonly detail: number },
): Narration {
  const [eventClass, short, rest, domain] = told(context, happening);
  const first = `${short.charAt(0).toUpperCase()}${short.slice(1)}.`;
  const uncertain = !exactKinds.includes(happening.kind);
  return { class: eventClass, short, long: `${first}${rest}`, domains: [domain], uncertain };
}

function told(
  context: PagingContext,
  { kind, subject, detail }: { kind: KindName; subject: number; detail: number },
): Told {
  switch (kind) {
    case 'operationBegan':
      return operation(context, subject);
    case 'tlbHit':
      return ['work', `page ${subject}: the TLB has it`, ' No table is read.', 'guest'];
    case 'referenceMade':
      return reference(context, subject, detail);
    case 'exitTaken':
      return exit(EXIT_WHYS[subject] ?? 'missingShadow', detail % pagesMax);
    case 'shadowFilled':
      return [
        'work',
        `the monitor writes page ${subject} into the shadow`,
        ` It read the guest’s tables by software, ${context.softwareReads} entries, and translated what they say. The guest never hears of it: a hidden fault. The touch is tried again.`,
        'monitor',
      ];
    case 'guestFaulted':
      return [
        'fault',
        `the guest’s kernel gets a page fault for page ${subject}`,
        ' The guest’s own table has no entry, so this fault is the guest’s to handle. It maps the page.',
        'guest',
      ];
    case 'tableWritten':
      return detail === 1
        ? ['work', `the guest’s table now has page ${subject}`, '', 'guest']
        : [
            'work',
            `the guest’s table no longer has page ${subject}`,
            ' The TLB drops it as well.',
            'guest',
          ];
    case 'spaceSwitched':
      return [
        'work',
        `the guest runs in address space ${subject + 1}`,
        context.params.paging === 'shadow' && context.params.shadows === 'dropped'
          ? ' The TLB is empty, and so is the shadow of this space: it fills by faults again.'
          : ' The TLB is empty.',
        'guest',
      ];
    case 'operationDone':
      return ['request', `operation ${subject + 1} is done`, '', 'guest'];
    case 'placeGiven':
      return [
        'work',
        `the monitor gives page ${subject} a place again`,
        ' It fills in the missing entry of its own table; the guest’s table is as it was. The walk begins anew.',
        'monitor',
      ];
    case 'tlbEmptied':
      return ['recovery', 'the TLB is emptied', ' Every page has to be looked up again.', 'guest'];
    case 'placeTaken':
      return placeTaken(context, subject);
  }
}

function placeTaken({ params }: PagingContext, page: number): Told {
  if (params.paging === 'none')
    return ['wait', 'nobody is below who could take a page away', ' There is no monitor.', 'guest'];
  return page < params.pages
    ? [
        'fault',
        `the monitor takes away the place of page ${page}`,
        ' The guest’s table still has the page, and the guest is not told. Its next touch will stop.',
        'monitor',
      ]
    : ['wait', `the guest has no page ${page}`, ' Nothing is taken away.', 'monitor'];
}

function operation({ operations }: PagingContext, index: number): Told {
  const { does, page, space } = operations[index] ?? { does: 'touch', page: 0, space: 0 };
  const what = {
    touch: `the guest touches page ${page}`,
    map: `the guest’s kernel maps page ${page}`,
    unmap: `the guest’s kernel unmaps page ${page}`,
    switch: `the guest’s kernel switches to address space ${space + 1}`,
  }[does];
  return ['request', what, '', 'guest'];
}

function reference({ walk }: PagingContext, index: number, page: number): Told {
  const step: Reference = walk[index] ?? { table: 'guest', level: 1, of: null };
  const place = `reference ${index + 1}`;
  const cost = ` At most ${walk.length} references make a walk.`;
  if (step.table !== 'nested')
    return [
      'work',
      `${place}: level ${step.level} of the ${step.table === 'shadow' ? 'shadow' : 'guest’s table'}, page ${page}`,
      cost,
      'guest',
    ];
  const what = step.of === 0 ? 'the data' : `the guest’s level-${step.of} table`;
  return [
    'work',
    `${place}: level ${step.level} of the nested table, to find ${what}`,
    ` The guest names a place in its own idea of memory; the processor must look up where that is.${cost}`,
    'monitor',
  ];
}

function exit(why: ExitWhy, page: number): Told {
  const cost = ` The exit and the entry take ${formatCycles(PAGING_COSTS.exit.value)} of the hardware alone.`;
  switch (why) {
    case 'missingShadow':
      return [
        'crossing',
        `VM exit: the shadow has no entry for page ${page}`,
        ` The monitor has to find out whether the guest has one.${cost}`,
        'monitor',
      ];
    case 'writeTrace':
      return [
        'crossing',
        `VM exit: the guest writes its page table, page ${page}`,
        ` The table is watched, because a shadow was made from it: a trace.${cost}`,
        'monitor',
      ];
    case 'missingPlace':
      return [
        'crossing',
        `VM exit: no place for page ${page} in the nested table`,
        ` The guest’s own table has it; the monitor’s table has a gap. Only the monitor can say why.${cost}`,
        'monitor',
      ];
    case 'addressSpace':
      return [
        'crossing',
        'VM exit: the guest changes its address space',
        ` The processor must not use the guest’s table, so the monitor puts a shadow in its place.${cost}`,
        'monitor',
      ];
  }
}
