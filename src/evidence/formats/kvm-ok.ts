/** `kvm-ok` of cpu-checker: lines that begin with INFO or HINT, then one sentence. */
import type { Hit } from '../paste/dense.ts';
import type { Format } from './format.ts';

/** One of these pieces begins a line, or follows another one right away. */
const PIECE =
  /(?:info:\/dev\/kvmexists|info:yourcpusupportskvmextensions|info:yourcpudoesnotsupportkvmextensions|info:kvm(?:\((?:vmx|svm)\))?isdisabledbyyourbios|kvmaccelerationcanbeused|kvmaccelerationcannotbeused)/g;

export const kvmOk: Format = {
  id: 'kvm-ok',
  marks: ['kvmacceleration', 'kvmextensions', 'isdisabledbyyourbios'],
  read({ dense }, note) {
    let last = -1;
    const pieces = dense.all(PIECE).filter((hit) => {
      const stands = dense.begins(hit.index) || hit.index === last;
      if (stands) last = hit.end;
      return stands;
    });
    const all = (pattern: RegExp): readonly Hit[] =>
      pieces.filter(({ index, end }) => pattern.test(dense.text.slice(index, end)));
    const can = all(/canbeused$/);
    const cannot = all(/cannotbeused$/);
    const off = all(/isdisabledbyyourbios$/);
    const none = all(/doesnotsupport/);
    for (const { lines } of off)
      note('firmwareOff', 'The firmware has the extension switched off.', lines);
    for (const { lines } of all(/yourcpusupports/)) note('kvm', 'capable', lines);
    for (const { lines } of none) note('noExtensions', 'The processor shows no extension.', lines);
    const device = all(/exists$/).flatMap(({ lines }) => lines);
    for (const { lines } of can) note('kvm', 'usable', [...device, ...lines]);
    if (can.length > 0 && (cannot.length > 0 || off.length > 0))
      note(
        'contradiction',
        'KVM can be used, and cannot.',
        [...can, ...cannot, ...off].flatMap(({ lines }) => lines),
      );
    if (cannot.length > 0 && off.length === 0 && none.length === 0)
      note(
        'unclear',
        'KVM cannot be used; the reason is not there.',
        cannot.flatMap(({ lines }) => lines),
      );
  },
};
