/** A plan as a form: one field for each part of a host. */
import type { PreparedField } from '../prepared.ts';
import { formatNumber } from '../text.ts';
import type { PlanData } from './hosts.ts';

const labels: Readonly<Record<keyof PlanData['parts'], string>> = {
  hosts: 'Hosts',
  memory: 'Memory of each',
  processors: 'Processors of each',
  disk: 'Disks of each',
  edition: 'Edition on each',
  licences: 'Licences for each',
  devices: 'Devices of the guests',
};

/** The fields, each option with its price where it has one. */
export const planFields = (parts: PlanData['parts']): readonly PreparedField[] =>
  (Object.keys(labels) as (keyof PlanData['parts'])[]).map((id) => ({
    id,
    label: labels[id],
    options: parts[id].map((option) => {
      const text = 'text' in option ? option.text : `${option.gb} GB`;
      const price = option.price > 0 ? ` (${formatNumber(option.price)})` : '';
      return { id: option.id, text: `${text}${price}` };
    }),
  }));
