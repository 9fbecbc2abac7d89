/**
 * `Get-ComputerInfo`: one property on the hypervisor, four on what Hyper-V needs. Where a hypervisor runs,
 * the cmdlet returns before it fills the four (content/sources: pscode).
 */
import { imageOf } from '../../../model/installation/image.ts';
import { bind, isAnswer } from '../console/binding.ts';
import { lab, type Answer, type Call, type Command } from '../console/command.ts';
import type { Item } from '../console/rows.ts';
import { wildcard } from '../console/stages.ts';
import { hostName } from '../names.ts';
import { isFit, sightOf } from '../processor.ts';
import { prove, type Running } from '../world.ts';

export const COMPUTER_INFO: Command = {
  names: ['Get-ComputerInfo', 'gin'],
  shell: 'powershell',
  about: 'System and machine; -Property "HyperV*" for what Hyper-V needs.',
  follows: ['-Property', '"HyperV*"'],
  exists: (here) => imageOf(here.disk.image).era === 'today',
  run,
};

/** The full list is padded to its longest name, which the lab does not have. */
const NAME_WIDTH = 55;

const said = (value: boolean): string => (value ? 'True' : 'False');

function propertiesOf(here: Running): Item {
  const { form, setup } = here.context;
  const image = imageOf(here.disk.image);
  const sight = sightOf(here);
  const need = (value: boolean): string => (sight.hypervisor ? '' : said(value));
  return {
    WindowsInstallationType:
      image.kind === 'client' || image.kind === 'home'
        ? 'Client'
        : image.desktop
          ? 'Server'
          : 'Server Core',
    CsManufacturer: form.manufacturer,
    CsModel: form.model,
    CsName: hostName(setup.era),
    CsNumberOfLogicalProcessors: String(form.logicalProcessors),
    CsHypervisorPresent: said(sight.hypervisor),
    OsName: image.osName,
    OsVersion: image.version,
    OsBuildNumber: String(image.build),
    HyperVisorPresent: said(sight.hypervisor),
    HyperVRequirementDataExecutionPreventionAvailable: need(sight.noExecute),
    HyperVRequirementSecondLevelAddressTranslation: need(sight.slat),
    HyperVRequirementVirtualizationFirmwareEnabled: need(sight.firmware),
    HyperVRequirementVMMonitorModeExtensions: need(sight.extension),
  };
}

function run(here: Running, call: Call): Answer {
  const bound = bind(call, { Property: ['list', 0] });
  if (isAnswer(bound)) return bound;
  const all = propertiesOf(here);
  const wanted = bound.list('Property');
  const names = Object.keys(all).filter(
    (name) => wanted.length === 0 || wanted.some((one) => wildcard(one).test(name)),
  );
  const sight = sightOf(here);
  const needs = names.filter((name) => name.startsWith('HyperVRequirement')).length;
  if (needs === 4 && isFit(sight)) prove(here, 'ready');
  if (names.includes('HyperVisorPresent') && sight.hypervisor) prove(here, 'hypervisorDetected');
  const item = Object.fromEntries(names.map((name) => [name, all[name] ?? '']));
  return {
    said: wanted.length === 0 ? lab('(a part of the list, which is much longer)') : [],
    ...(names.length === 0
      ? {}
      : {
          rows: {
            items: [item],
            columns: names.map((name) => ({ head: name, property: name })),
            listed: names,
            form: 'list' as const,
            ...(wanted.length === 0 ? { nameWidth: NAME_WIDTH } : {}),
          },
        }),
  };
}
