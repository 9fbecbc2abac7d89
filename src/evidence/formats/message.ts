/** Answers of Hyper-V's management to a virtual machine that cannot start, and errors of its cmdlets. */
import { fold, wording } from '../paste/fold.ts';
import type { Format } from './format.ts';

const REFUSED = wording('could not be started because the hypervisor is not running');
/** As Microsoft's own Japanese page on the message prints it. */
const REFUSED_JA = wording('ハイパーバイザーが実行されていないため、仮想マシン');
/** As titles of published reports have it, and event 20148 of the management service. */
const REFUSED_ZH = wording('因为虚拟机监控程序未运行');

export const message: Format = {
  id: 'message',
  marks: [
    'hypervisorisnotrunning',
    fold('実行されていないため'),
    fold('虚拟机监控程序未运行'),
    '3112',
    'get-vm',
    'requiredpermission',
  ],
  read({ lines, dense }, note) {
    for (const { lines: at } of dense.all(new RegExp(REFUSED, 'g'))) note('startRefused', 'en', at);
    for (const { lines: at } of dense.all(new RegExp(REFUSED_JA, 'g')))
      note('startRefused', 'ja', at);
    for (const { lines: at } of dense.all(new RegExp(REFUSED_ZH, 'g')))
      note('startRefused', 'zh', at);
    const provider = lines.find(({ text }) => /hyper-v-worker/i.test(text));
    const number = lines.find(({ text }) => /(?:^|[\s:>])3112(?:[\s<]|$)/.test(text));
    if (provider && number) note('startRefused', 'event 3112', [provider.number, number.number]);
    for (const { lines: at } of dense.all(/theterm(?:get|new|start)-vm(?:host)?isnotrecognized/g))
      note('unclear', 'The PowerShell module for Hyper-V is not installed.', at);
    for (const { lines: at } of dense.all(/youdonothavetherequiredpermissiontocompletethistask/g))
      note('unclear', 'The account may not manage Hyper-V.', at);
  },
};
