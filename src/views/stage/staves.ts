/** The staves of one design: one for each protection domain, children and parent side by side above the hypervisor. */
import type { Design, Domain } from '../../model/design.ts';

export const STAVE_HEIGHT = 22;
const gap = 5;
/** Between domains that belong together (an application and its kernel) and those that do not. */
const groupGap = 12;

export interface Stave {
  readonly domain: Domain;
  /** Top edge, relative to the first stave. */
  readonly top: number;
  /** True when this stave begins a group: an operating system instance with its processes, or a layer. */
  readonly first: boolean;
}

/** The staves from top to bottom, and their height in all. */
export function stavesOf(design: Design): {
  readonly staves: readonly Stave[];
  readonly height: number;
} {
  let top = 0;
  const staves = design.domains.map((domain, index) => {
    const before = design.domains[index - 1];
    const first = before === undefined || groupOf(before) !== groupOf(domain);
    if (before) top += STAVE_HEIGHT + (first ? groupGap : gap);
    return { domain, top, first };
  });
  return { staves, height: top + STAVE_HEIGHT };
}

/** What a domain belongs to: a process to the kernel it is entered through, everything else to itself. */
const groupOf = (domain: Domain): string =>
  domain.mode === 'user' ? (domain.under ?? domain.id) : domain.id;
