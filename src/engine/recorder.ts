/** The record of an observed run: events and marks as growing typed-array columns. */
import { grown } from './grown.ts';
import type { Marks, Trace } from './run.ts';

/** The phases of a mark by their code in `Marks.phase`. */
export const phaseNames = ['begin', 'end', 'at'] as const;

/**
 * Grows fourfold while a run is made, because memory that is not yet written costs nothing. `trace` and `marks`
 * hand out the columns themselves, up to the last row, as no row is written twice.
 */
export class Recorder {
  private events = 0;
  private at = new Float64Array(256);
  private id = new Uint32Array(256);
  private cause = new Int32Array(256);
  private kind = new Uint8Array(256);
  private subject = new Int32Array(256);
  private detail = new Int32Array(256);

  private marked = 0;
  private markStep = new Uint32Array(256);
  private markAt = new Float64Array(256);
  private lane = new Uint16Array(256);
  private phase = new Uint8Array(256);
  private term = new Uint16Array(256);
  private value = new Float64Array(256);

  /** Records one event. */
  event(
    at: number,
    id: number,
    cause: number,
    kind: number,
    subject: number,
    detail: number,
  ): void {
    const row = this.events++;
    if (row === this.at.length) this.growEvents(row * 4);
    this.at[row] = at;
    this.id[row] = id;
    this.cause[row] = cause;
    this.kind[row] = kind;
    this.subject[row] = subject;
    this.detail[row] = detail;
  }

  /** Records one mark. */
  mark(
    step: number,
    at: number,
    lane: number,
    phase: (typeof phaseNames)[number],
    term: number,
    value: number,
  ): void {
    const row = this.marked++;
    if (row === this.markAt.length) this.growMarks(row * 4);
    this.markStep[row] = step;
    this.markAt[row] = at;
    this.lane[row] = lane;
    this.phase[row] = phase === 'begin' ? 0 : phase === 'end' ? 1 : 2;
    this.term[row] = term;
    this.value[row] = value;
  }

  /** The events recorded so far. */
  trace(): Trace {
    const length = this.events;
    return Object.freeze({
      length,
      at: this.at.subarray(0, length),
      id: this.id.subarray(0, length),
      cause: this.cause.subarray(0, length),
      kind: this.kind.subarray(0, length),
      subject: this.subject.subarray(0, length),
      detail: this.detail.subarray(0, length),
    });
  }

  /** The marks recorded so far. */
  marks(): Marks {
    const length = this.marked;
    return Object.freeze({
      length,
      step: this.markStep.subarray(0, length),
      at: this.markAt.subarray(0, length),
      lane: this.lane.subarray(0, length),
      phase: this.phase.subarray(0, length),
      term: this.term.subarray(0, length),
      value: this.value.subarray(0, length),
    });
  }

  private growEvents(capacity: number): void {
    this.at = grown(this.at, new Float64Array(capacity));
    this.id = grown(this.id, new Uint32Array(capacity));
    this.cause = grown(this.cause, new Int32Array(capacity));
    this.kind = grown(this.kind, new Uint8Array(capacity));
    this.subject = grown(this.subject, new Int32Array(capacity));
    this.detail = grown(this.detail, new Int32Array(capacity));
  }

  private growMarks(capacity: number): void {
    this.markStep = grown(this.markStep, new Uint32Array(capacity));
    this.markAt = grown(this.markAt, new Float64Array(capacity));
    this.lane = grown(this.lane, new Uint16Array(capacity));
    this.phase = grown(this.phase, new Uint8Array(capacity));
    this.term = grown(this.term, new Uint16Array(capacity));
    this.value = grown(this.value, new Float64Array(capacity));
  }
}
