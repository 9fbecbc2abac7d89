/**
 * `dism /get-features` and `/get-featureinfo` in other languages than English: a label with the name of
 * the feature, then, some lines below, a label with the state. Labels are not looked at.
 */
import type { Note } from '../fact.ts';
import type { Line } from '../paste/lines.ts';

/** States as published outputs, and scripts that look for them, have them; English is read elsewhere. */
const STATES: ReadonlyMap<string, 'enabled' | 'disabled'> = new Map([
  ['aktiviert', 'enabled'],
  ['habilitado', 'enabled'],
  ['включен', 'enabled'],
  ['отключен', 'disabled'],
  ['已启用', 'enabled'],
  ['已禁用', 'disabled'],
  ['有効', 'enabled'],
  ['無効', 'disabled'],
]);

const NAME = /^\s*([^:]{2,40}?)\s*[:：]\s*(Microsoft-Hyper-V[\w-]*)\s*$/i;
const LABELLED = /^\s*([^:]{2,40}?)\s*[:：]\s*(\S+)\s*$/;

/** Notes the state of each feature of Hyper-V; the platform and its umbrella count, as elsewhere. */
export function readStates(lines: readonly Line[], note: Note): void {
  for (const [index, line] of lines.entries()) {
    const [, label, feature] = NAME.exec(line.text) ?? [];
    const name = feature?.toLowerCase();
    if (name === undefined) continue;
    for (const { text, number } of lines.slice(index + 1, index + 9)) {
      const [, other, value = ''] = LABELLED.exec(text) ?? [];
      if (other === label) break;
      const state = STATES.get(value.toLowerCase());
      if (!state) continue;
      const isPlatform = /^microsoft-hyper-v(?:-all)?$/.test(name);
      note('feature', isPlatform ? state : 'other', [line.number, number]);
      break;
    }
  }
}
