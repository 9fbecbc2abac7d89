/** What free play lets a reader choose, and how a data sheet reads. */
import {
  ERA_IDS,
  ERA_NAMES,
  FORM_IDS,
  formOf,
  IMAGES,
  imageTitle,
  type Form,
  type LabSetup,
} from '../../scenarios/installation/index.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const ERAS: readonly Choice[] = ERA_IDS.map((id) => ({ value: id, label: ERA_NAMES[id] }));

/** The forms of the machine. */
export const MACHINES: readonly Choice[] = FORM_IDS.map((id) => {
  const { title } = formOf(id, 'today');
  return { value: id, label: title };
});

/** What may be on the disk: nothing, or one of the era’s images. */
export const systemsOf = (era: LabSetup['era']): readonly Choice[] => [
  { value: 'blank', label: 'Nothing: the disk is empty' },
  ...IMAGES.filter((image) => image.era === era).map((image) => ({
    value: image.id,
    label: imageTitle(image),
  })),
];

export const FOUND: readonly Choice[] = [
  { value: 'bench', label: 'New: no role has been added' },
  { value: 'host', label: 'As a host that works' },
  { value: 'broken', label: 'As a host that worked yesterday' },
];

export const PLACES: readonly Choice[] = [
  { value: 'local', label: 'At the machine itself' },
  { value: 'remote', label: 'At a desk, connected over the network' },
];

/** The setup with one choice changed; a system of the other era makes way for an empty disk. */
export function chosen(setup: LabSetup, key: keyof LabSetup, value: string): LabSetup {
  const next = { ...setup, [key]: value };
  const fits = systemsOf(next.era).some(({ value: system }) => system === next.system);
  return fits ? next : { ...next, system: 'blank' };
}

/** A line of a data sheet. */
export interface SheetLine {
  readonly name: string;
  readonly value: string;
}

/** Some makers put their name into that of the model. */
const modelOf = ({ manufacturer, model }: Form): string =>
  model.startsWith(manufacturer) ? model : `${manufacturer} ${model}`;

/** The data sheet of a machine: what its maker prints, not what its firmware has switched off. */
export function sheetOf(form: Form): readonly SheetLine[] {
  const extension = form.vendor === 'intel' ? 'VT-x' : 'AMD-V';
  const isGuest = form.below !== 'nothing';
  return [
    { name: 'Model', value: modelOf(form) },
    { name: 'Firmware', value: form.bios },
    { name: 'Processor', value: form.processorName.replace(/\s+/g, ' ') },
    { name: 'Logical processors', value: String(form.logicalProcessors) },
    {
      name: 'Virtualization',
      value: isGuest
        ? 'what its host passes on'
        : `${extension}, no-execute${form.slat ? ', SLAT' : '; no SLAT'}`,
    },
    { name: 'Memory', value: `${form.memory / 1_024} GB` },
    { name: 'Network', value: form.adapters.map(({ description }) => description).join('; ') },
  ];
}
