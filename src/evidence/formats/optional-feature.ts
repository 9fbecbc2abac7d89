/**
 * `Get-WindowsOptionalFeature` and `dism /get-featureinfo`: the name of the feature, then its state, as
 * a list or as a table. PowerShell's states are English everywhere. Only the platform itself and its
 * umbrella count: the tools alone prove nothing.
 */
import type { Fact } from '../fact.ts';
import { readStates } from './dism-state.ts';
import type { Format } from './format.ts';

const LISTED =
  /feature ?name:(microsoft-hyper-v[\w-]*?)(?:displayname:|state:|description:)([^]{0,900}?)(?=feature ?name:|$)/g;
const STATE_LISTED =
  /state:(enabled|disabledwithpayloadremoved|disabled|enablepending|disablepending|removed|staged)/;
const TABLED =
  /(?:(microsoft-hyper-v(?:-all)?)\|?(enabled|disabledwithpayloadremoved|disabled|enablepending|disablepending)|(enabled|disabledwithpayloadremoved|disabled|enablepending|disablepending)(microsoft-hyper-v(?:-all)?))/g;

type State = Extract<Fact, { kind: 'feature' }>['value'];

const stateOf = (word: string): State =>
  word === 'enabled' ? 'enabled' : /^disabled|^removed|^staged/.test(word) ? 'disabled' : 'pending';

export const optionalFeature: Format = {
  id: 'optional-feature',
  marks: ['microsoft-hyper-v'],
  read({ lines: all, dense }, note) {
    readStates(all, note);
    const listed = dense.all(LISTED);
    for (const hit of listed) {
      const name = hit.parts[0] ?? '';
      const state = STATE_LISTED.exec(dense.text.slice(hit.index, hit.end));
      if (!state) continue;
      const end = hit.index + state.index + state[0].length;
      const lines = [
        ...new Set([
          ...dense.linesFrom(hit.index, hit.index + 'featurename:'.length + name.length),
          ...dense.linesFrom(hit.index + state.index, end),
        ]),
      ];
      if (/^microsoft-hyper-v(?:-all)?$/.test(name))
        note('feature', stateOf(state[1] ?? ''), lines);
      else note('feature', 'other', lines);
    }
    for (const hit of dense.all(TABLED)) {
      const [first = '', second = '', third = '', fourth = ''] = hit.parts;
      const starts = dense.begins(hit.index) || dense.parted(hit.index);
      if (!starts || !dense.parted(hit.end) || (first || fourth) === '') continue;
      note('feature', stateOf(second || third), hit.lines);
    }
  },
};
