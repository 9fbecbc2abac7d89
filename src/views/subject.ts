/**
 * What a figure is about, as far as the player needs to know: a scenario with its variants side by side,
 * what a reader may set and do, and the words for all of it. The player knows subjects, never scenarios.
 */
import type { AnyRun, TraceNames } from '../engine/trace-names.ts';
import type { Inputs, Intervention } from '../engine/scenario.ts';
import type { SimTime } from '../engine/units.ts';
import type { Constant } from '../model/platforms/constant.ts';
import type { LinkRules } from '../scenarios/link.ts';
import type { EventClass, Narration } from '../scenarios/narration.ts';
import type { Parameter, Settings } from '../scenarios/parameter.ts';

/** One of the things that can stand side by side on one clock: a design, a way of paging, a scheduler. */
export interface Variant {
  /** As in links, among `LinkRules.designs`. */
  readonly id: string;
  readonly name: string;
  /** At most some 18 letters: on tabs and in tables. */
  readonly short: string;
  /** A few words beside the name where variants are chosen; may be empty. */
  readonly note: string;
}

/** A place in a run that events are about: a domain, a table, a stage. Ids as in `Narration.domains`. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}

/** Something that a reader may do to every run at one instant. */
export interface ReaderAction<R> {
  /** As in `<Go to="crash:physicalDriver@30us">`, without the instant. */
  readonly id: string;
  /** As a button says it: "Crash the physical driver". */
  readonly label: string;
  /** Where it happens in this run; null where there is nothing to do it to. */
  place(run: R): Pick<Place, 'id' | 'name'> | null;
  /** The action as the engine takes it. */
  at(time: SimTime): Intervention;
}

/** Something that has to hold on a machine whatever its parts do, and the event of a run that broke it. */
export interface Seal {
  readonly id: string;
  /** What holds, as a clause of some 26 letters at most: "hypervisor runs". */
  readonly words: string;
  /** The row of the event, and why it broke, as a clause; null where nothing in the run breaks it. */
  readonly broken: { readonly row: number; readonly because: string } | null;
}

/** A place that the jump menu leads to. */
export interface Jump {
  readonly id: string;
  /** After "Next" and "Previous". */
  readonly label: string;
  readonly classes: readonly EventClass[];
}

/** Words that differ from figure to figure. */
export interface SubjectWords {
  /** What stands side by side: "design". Plural with its noun's ending: "designs". */
  readonly variant: string;
  readonly variants: string;
  /** What the menu of actions is called: "Crash something". */
  readonly act: string;
  /** What an action is called when counted: "crash", "crashes". */
  readonly action: string;
  readonly actions: string;
  /** What an event without an action is, where an action cannot be done: "none on this path". */
  readonly nowhere: string;
  /** The end of a chain of causes that begins with the reader. */
  readonly reader: string;
  /** The heading of what can be changed. */
  readonly controls: string;
  /** Classes of events as this figure calls them, where the general word is too general. */
  readonly classes?: Readonly<Partial<Record<EventClass, string>>>;
  /** The class counted in summaries while playing, and its word: "crossing", "crossings". */
  readonly counted: {
    readonly class: EventClass;
    readonly one: string;
    readonly many: string;
  };
}

/** A figure's subject. Methods are pure; runs are values. */
export interface Subject<R extends AnyRun = AnyRun> {
  /** The scenario's id, as in links. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** What a link may hold; `designs` are the ids of the variants. */
  readonly rules: LinkRules;
  /** All variants, in the order in which they are offered; at least one. */
  readonly variants: readonly Variant[];
  /** The parameter that a variant sets: no field is drawn for it. Null where variants are no parameter. */
  readonly variantParameter: string | null;
  readonly actions: readonly ReaderAction<R>[];
  /** So many actions may be in one run. */
  readonly actionsMax: number;
  readonly jumps: readonly Jump[];
  readonly words: SubjectWords;
  /** A good instant for an action, with the words of a link that leads there; null where none is better. */
  readonly goodInstant: {
    readonly words: string;
    at(runs: readonly R[]): number;
  } | null;
  /** The run that these inputs decide. */
  run(variant: string, settings: Settings, inputs: Inputs): R;
  narration(run: R, row: number): Narration;
  /** What the run is of, for the head of a transcript: "disk read, 10,000 rpm disk". */
  about(run: R): string;
  /** What a reader did, on its chip: "physical driver crashed at 30 µs". */
  did(intervention: Intervention): string;
  /** The places of a run, in the order in which they are drawn. */
  places(run: R): readonly Place[];
  /** Slugs of words in the prose that light up in this figure, as in `<Ent id>`. */
  entities(runs: readonly R[]): readonly string[];
  /** What an event cost, as the table prints it; empty where it has no cost. */
  cost(run: R, row: number): string;
  /** From where to where an event goes, by place ids, for sequence diagrams; null where it stays. */
  way(run: R, row: number): { readonly from: string; readonly to: string } | null;
  /** The picture in one sentence, after `rows` of the run's events, at `time` ns. */
  summary(run: R, rows: number, time: number): string;
  /** What is to hold in a run, with what breaks it; absent where nothing that happens can break anything for others. */
  seals?(run: R): readonly Seal[];
  /** The constants that a run was computed from. */
  constants(run: R): readonly Constant[];
  /** How numbers in an exported trace are called. */
  names(run: R): TraceNames;
}

/** The variant with this id. Throws when there is none. */
export function variantOf(subject: Subject, id: string): Variant {
  const variant = subject.variants.find((one) => one.id === id);
  if (!variant) throw new Error(`${subject.id} has no ${subject.words.variant} “${id}”`);
  return variant;
}

/** The fields that a reader may set. */
export const fieldsOf = ({ parameters, variantParameter }: Subject): readonly Parameter[] =>
  parameters.filter(({ id }) => id !== variantParameter);
