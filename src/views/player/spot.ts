/** A part of the picture that a reader points at. */
export interface Spot {
  /** Which run's system it is in. */
  readonly run: number;
  /** The id of the place that it stands for, as in `Subject.places`; null where it is none. */
  readonly place: string | null;
}
