/** Stretches of work as flat numbers: a range is some parts, each a domain of the design and its cycles. */
import type { Stretch } from '../../model/host/segments.ts';

/** Ranges by index, and the parts they are made of. Range 0 is empty. */
export interface Ranges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cycles: Float64Array;
  /** A part of one is an average, carried on from one passage to the next; so are cycles. */
  readonly crossings: Float64Array;
  readonly exits: Float64Array;
  /** By part: the index of its domain in the design. */
  readonly domain: Int32Array;
  readonly partCycles: Float64Array;
}

/** Collects stretches and gives each its index. */
export class RangeList {
  private readonly rows: { from: number; to: number; crossings: number; exits: number }[] = [];
  private readonly domain: number[] = [];
  private readonly cycles: number[] = [];
  private readonly known = new Map<string, number>();
  private readonly domains: readonly string[];

  /** `domains` are the ids of the design's domains in order. */
  constructor(domains: readonly string[]) {
    this.domains = domains;
    this.add({ shares: [], crossings: 0, exits: 0 });
  }

  /** The index of a stretch. */
  add({ shares, crossings, exits }: Stretch): number {
    const key = JSON.stringify([shares, crossings, exits]);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const from = this.domain.length;
    for (const share of shares) {
      if (share.cycles <= 0) continue;
      this.domain.push(this.domains.indexOf(share.domain));
      this.cycles.push(share.cycles);
    }
    this.known.set(key, this.rows.length);
    this.rows.push({ from, to: this.domain.length, crossings, exits });
    return this.rows.length - 1;
  }

  /** Everything added so far. */
  flat(): Ranges {
    const sum = (from: number, to: number) =>
      this.cycles.slice(from, to).reduce((total, cycles) => total + cycles, 0);
    return {
      from: Int32Array.from(this.rows, (row) => row.from),
      to: Int32Array.from(this.rows, (row) => row.to),
      cycles: Float64Array.from(this.rows, (row) => sum(row.from, row.to)),
      crossings: Float64Array.from(this.rows, (row) => row.crossings),
      exits: Float64Array.from(this.rows, (row) => row.exits),
      domain: Int32Array.from(this.domain),
      partCycles: Float64Array.from(this.cycles),
    };
  }
}
