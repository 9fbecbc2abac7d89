/**
 * Who owns each page of the machine, and with whom it is shared. A page has one owner; others touch it
 * only by a share that the owner has made. Functions write to the table they are given; what is refused
 * changes nothing and is said in words.
 */

/** A page shared with a partition that does not own it. */
export interface Share {
  readonly page: number;
  readonly with: number;
  readonly write: boolean;
}

/** Plain data. Partitions are numbered; 0 is the hypervisor, 1 the parent. */
export interface PageTable {
  /** By page: the partition that owns it. */
  owner: number[];
  shares: Share[];
}

/** Partitions by number: the hypervisor keeps its pages, the parent may give pages away. */
export const HYPERVISOR = 0;
export const PARENT = 1;

/** Null when done; else why not. */
export type Refused = string | null;

/** All pages the parent's, but those that the hypervisor keeps from the start. */
export function pagesAtLaunch(pages: number, kept: number): PageTable {
  const owner = Array.from({ length: pages }, (_, page) => (page < kept ? HYPERVISOR : PARENT));
  return { owner, shares: [] };
}

/** The parent gives a page to a child, or to the hypervisor for its bookkeeping of a child. */
export function deposit(table: PageTable, by: number, page: number, to: number): Refused {
  if (by !== PARENT) return 'only the parent has the privilege to give memory away';
  if (table.owner[page] !== by) return `page ${page} is not its own to give`;
  if (sharesOf(table, page).length > 0) return `page ${page} is shared: its shares must end first`;
  table.owner[page] = to;
  return null;
}

/** A child's page goes back to the parent, when the child ends. */
export function withdraw(table: PageTable, by: number, page: number): Refused {
  const owner = table.owner[page];
  if (by !== PARENT) return 'only the parent has the privilege to take memory back';
  if (owner === undefined || owner === HYPERVISOR) return `page ${page} is not a child’s`;
  table.owner[page] = PARENT;
  table.shares = table.shares.filter((share) => share.page !== page);
  return null;
}

/** The owner lets another partition touch a page. */
export function share(table: PageTable, by: number, one: Share): Refused {
  if (table.owner[one.page] !== by) return `page ${one.page} is not its own to share`;
  if (one.with === by) return 'the owner needs no share of its own page';
  table.shares = [...table.shares.filter((other) => !sameShare(other, one)), one];
  return null;
}

/** The owner ends a share. */
export function unshare(table: PageTable, by: number, page: number, partner: number): Refused {
  if (table.owner[page] !== by) return `page ${page} is not its own`;
  table.shares = table.shares.filter((one) => one.page !== page || one.with !== partner);
  return null;
}

/** Whether a partition's instructions may read or write the page. The parent's map holds all but the hypervisor's. */
export function mayTouch(table: PageTable, by: number, page: number, write: boolean): boolean {
  const owner = table.owner[page];
  if (owner === undefined) return false;
  if (owner === by || by === HYPERVISOR) return true;
  if (by === PARENT) return owner !== HYPERVISOR;
  return sharesOf(table, page).some((one) => one.with === by && (one.write || !write));
}

/** Throws when a page is shared by somebody who does not own it, or twice with the same partition. */
export function checkPages(table: PageTable): void {
  const seen = new Set<string>();
  for (const { page, with: partner } of table.shares) {
    if (table.owner[page] === undefined) throw new Error(`page ${page} is shared and not there`);
    if (table.owner[page] === partner) throw new Error(`page ${page} is shared with its owner`);
    const key = `${page}/${partner}`;
    if (seen.has(key)) throw new Error(`page ${page} is shared twice with ${partner}`);
    seen.add(key);
  }
}

const sharesOf = (table: PageTable, page: number): readonly Share[] =>
  table.shares.filter((one) => one.page === page);
const sameShare = (a: Share, b: Share): boolean => a.page === b.page && a.with === b.with;
