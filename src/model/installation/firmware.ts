/**
 * The setup of the firmware as data: what can be set, how it is called, and when a change counts. That
 * turning the extension or no-execute on takes the power away and back, and not a restart alone, is what
 * Microsoft's own message says (content/sources: kb2762297; of the extension, schadinio10 too).
 */
import type { FirmwareValues, Form } from './form.ts';

export type FieldId = keyof FirmwareValues;

/** A field of the setup. */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  /** One sentence of help, as a setup shows it. */
  readonly help: string;
  /** Does a change count only when the power has been away? */
  readonly coldStart: boolean;
}

/** The fields of a machine's setup, in order. Names differ from maker to maker; these are ours. */
export const fieldsOf = ({ vendor }: Pick<Form, 'vendor'>): readonly Field[] => {
  const isIntel = vendor === 'intel';
  return [
    {
      id: 'virtualization',
      label: isIntel ? 'Intel Virtualization Technology' : 'SVM Mode',
      help: 'Lets a hypervisor use the processor’s host mode.',
      coldStart: true,
    },
    {
      id: 'ioRemapping',
      label: isIntel ? 'VT for Directed I/O (VT-d)' : 'IOMMU',
      help: 'Confines the devices’ own access to memory.',
      coldStart: false,
    },
    {
      id: 'noExecute',
      label: isIntel ? 'Execute Disable Bit' : 'No-Execute Memory Protection',
      help: 'Lets systems mark memory as data, not code.',
      coldStart: true,
    },
  ];
};

/** Is this the name of a field? */
export const isFieldId = (id: string): id is FieldId =>
  id === 'virtualization' || id === 'noExecute' || id === 'ioRemapping';

/** Fields that differ and count only after the power has been away. */
export const needsColdStart = (inForce: FirmwareValues, saved: FirmwareValues): boolean =>
  inForce.virtualization !== saved.virtualization || inForce.noExecute !== saved.noExecute;

/** What counts after a restart that kept the power: the fields that need a cold start stay as they were. */
export const afterWarmStart = (inForce: FirmwareValues, saved: FirmwareValues): FirmwareValues => ({
  ...saved,
  virtualization: inForce.virtualization,
  noExecute: inForce.noExecute,
});
