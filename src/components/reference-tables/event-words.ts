/** What the tables of events call origins and ways of knowing, and how they name an event. */
import type { Event } from '../../schemas/event.ts';

/** Where an event or a message appears: a short name for the filter, and the place in full. */
export const originWords: Readonly<Record<Event['from'], { name: string; place: string }>> = {
  hypervisor: {
    name: 'The launch',
    place: 'System log, source Microsoft-Windows-Hyper-V-Hypervisor',
  },
  machine: {
    name: 'A machine',
    place: 'the logs of Hyper-V, or the message of a start',
  },
  install: { name: 'Installing', place: 'while the role is added, or after' },
  tool: { name: 'Tools', place: 'what systeminfo prints' },
  other: { name: 'Others', place: 'other logs, and Linux' },
};

/** How an event is known. */
export const knowledgeWords: Readonly<Record<Event['known'], string>> = {
  documented: 'described',
  captured: 'seen',
  table: 'in a message table',
};

/** An event’s numbers, runs of them as ranges: `33–35`, `129, 130`; null for a message without one. */
export function numbersOf({ numbers }: Pick<Event, 'numbers'>): string | null {
  if (!numbers) return null;
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges
    .map(({ from, to }) => {
      if (from === to) return String(from);
      return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
    })
    .join(', ');
}

/** In the order of the tables: by origin, then by number, messages without one last. */
export function inTableOrder(events: readonly Event[], origins: readonly string[]): Event[] {
  const place = ({ from, numbers, says }: Event): readonly [number, number, string] => [
    origins.indexOf(from),
    numbers?.[0] ?? Number.MAX_SAFE_INTEGER,
    says,
  ];
  return [...events].sort((a, b) => {
    const [origin, number, says] = place(a);
    const [other, otherNumber, otherSays] = place(b);
    return origin - other || number - otherNumber || says.localeCompare(otherSays, 'en');
  });
}
