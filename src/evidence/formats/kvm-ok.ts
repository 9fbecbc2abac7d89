/** `kvm-ok` of cpu-checker: lines that begin with INFO or HINT, then one sentence. */
import type { Format } from './format.ts';

export const kvmOk: Format = {
  id: 'kvm-ok',
  marks: ['kvmacceleration', 'kvmextensions', 'isdisabledbyyourbios'],
  read({ dense }, note) {
    const can = dense.all(/kvmaccelerationcanbeused/g);
    const cannot = dense.all(/kvmaccelerationcannotbeused/g);
    const off = dense.all(/info:kvm(?:\((?:vmx|svm)\))?isdisabledbyyourbios/g);
    for (const { lines } of off)
      note('firmwareOff', 'The firmware has the extension switched off.', lines);
    for (const { lines } of dense.all(/info:yourcpusupportskvmextensions/g))
      note('kvm', 'capable', lines);
    for (const { lines } of dense.all(/info:yourcpudoesnotsupportkvmextensions/g))
      note('noExtensions', 'The processor shows no extension.', lines);
    const denied = dense.all(/info:\/dev\/kvmexists/g);
    for (const { lines } of can)
      note('kvm', 'usable', [...denied.flatMap(({ lines: at }) => at), ...lines]);
    if (can.length > 0 && (cannot.length > 0 || off.length > 0))
      note(
        'contradiction',
        'KVM can be used, and cannot.',
        [...can, ...cannot, ...off].flatMap(({ lines }) => lines),
      );
    if (cannot.length > 0 && off.length === 0 && dense.all(/supportkvmextensions/g).length === 0)
      note(
        'unclear',
        'KVM cannot be used; the reason is not there.',
        cannot.flatMap(({ lines }) => lines),
      );
  },
};
