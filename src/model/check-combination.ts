/** Combinations that no machine can have: each said in words, with the way out of it. */
import type { Advice } from './advice.ts';
import { COMPONENTS, type ComponentId } from './components.ts';
import { placeOf, type Design, type Domain } from './design.ts';
import { SOFTWARE } from './platforms/software.ts';

type Rule = (design: Design) => readonly Advice[];

const say = (problem: string, suggestion: string): readonly Advice[] => [{ problem, suggestion }];
const nameOf = (component: ComponentId): string => COMPONENTS[component].name;

/** The advice where a component lives in a domain it cannot live in. */
const misplaced =
  (
    components: readonly ComponentId[],
    wrong: (domain: Domain, design: Design) => string | null,
  ): Rule =>
  (design) =>
    components.flatMap((component) => {
      const domain = placeOf(design, component);
      const suggestion = domain && wrong(domain, design);
      if (!domain || !suggestion) return [];
      return say(`its ${nameOf(component)} cannot live in ${domain.name}`, suggestion);
    });

const isGuest = (domain: Domain, design: Design): boolean =>
  domain.id === design.placement.guestKernel || domain.kind === 'application';

/** What serves and watches guests. */
const BELOW: readonly ComponentId[] = [
  'deviceModel',
  'backEnd',
  'ioStack',
  'monitor',
  'virtualizationStack',
];

const RULES: readonly Rule[] = [
  misplaced(['physicalDriver', ...BELOW], (domain) =>
    domain.mode === 'hardware' ? 'software needs a processor: place it in a domain of code' : null,
  ),
  misplaced(['device'], (domain) =>
    domain.mode === 'hardware' ? null : 'let the device be hardware, outside every domain of code',
  ),
  misplaced(['application'], (domain, design) =>
    domain.mode === 'user' && domain.under === design.placement.guestKernel
      ? null
      : 'place the application in user mode, above the kernel that serves it',
  ),
  misplaced(['guestDriver'], (domain, design) =>
    domain.id === design.placement.guestKernel
      ? null
      : 'place the guest driver in the guest’s own kernel, which is what it extends',
  ),
  misplaced(['guestKernel'], (domain) =>
    domain.mode === 'kernel'
      ? null
      : 'place the kernel in a domain that runs with a kernel’s privilege',
  ),
  misplaced(BELOW, (domain, design) =>
    design.deviceInterface !== 'native' && isGuest(domain, design)
      ? 'place it outside the guest, which would otherwise serve and watch itself'
      : null,
  ),
  guestExistsOnce,
  driverReachesNothing,
  driverInGuest,
  driverForEachChild,
  assignedWithoutIommu,
  ringWithoutSignal,
  registersWithoutAnswer,
  registersUnderParavirtual,
  idleProcess,
  mechanismAtOdds,
  pagingAtOdds,
  costsOfNobody,
];

/** What cannot be combined in this row; its tree and its places are known to be whole. */
export const combinationAdvice = (design: Design): readonly Advice[] =>
  RULES.flatMap((rule) => rule(design));

function guestExistsOnce(design: Design): readonly Advice[] {
  const guest = placeOf(design, 'guestKernel');
  if (design.deviceInterface === 'native' || !guest || guest.perChild) return [];
  return say(
    `${guest.name} exists once, but virtual machines each have a kernel`,
    'let each child have its own, or give the kernel the device itself',
  );
}

function driverReachesNothing(design: Design): readonly Advice[] {
  const driver = placeOf(design, 'physicalDriver');
  if (!driver || driver.reachesDevices) return [];
  return say(
    `its physical driver lives in ${driver.name}, which may not reach a device`,
    'let that domain reach devices, or place the driver in one that does',
  );
}

function driverInGuest(design: Design): readonly Advice[] {
  const driver = placeOf(design, 'physicalDriver');
  if (design.deviceInterface === 'native' || !driver || !isGuest(driver, design)) return [];
  return say(
    `its physical driver lives in the guest’s ${driver.name}, which is given no device`,
    'assign the device to the child, or place the driver outside the guest',
  );
}

function driverForEachChild(design: Design): readonly Advice[] {
  const driver = placeOf(design, 'physicalDriver');
  if (!driver?.perChild || isGuest(driver, design)) return [];
  return say(
    `each child has a ${driver.name} of its own, but there is one device to drive`,
    'place the physical driver in a domain that exists once, or assign a device to each child',
  );
}

function assignedWithoutIommu(design: Design): readonly Advice[] {
  if (design.assigned === undefined || design.iommu) return [];
  return say(
    'a child is given a device, but nothing checks which memory the device writes',
    'give the machine an IOMMU, or keep the device out of the child',
  );
}

function ringWithoutSignal(design: Design): readonly Advice[] {
  if (design.deviceInterface !== 'sharedRing' || design.signal !== null) return [];
  return say(
    'nobody says how the other side of its ring learns that something lies in it',
    'choose a signal: a hypercall or a doorbell',
  );
}

function registersWithoutAnswer(design: Design): readonly Advice[] {
  if (design.deviceInterface !== 'emulatedRegisters' || design.registersIn !== null) return [];
  return say(
    'nobody answers when the guest’s driver touches a register of its emulated device',
    'let the monitor or the device model answer',
  );
}

function registersUnderParavirtual(design: Design): readonly Advice[] {
  const guest = placeOf(design, 'guestKernel');
  if (design.deviceInterface !== 'emulatedRegisters' || guest?.leaves !== 'hypercall') return [];
  return say(
    'its guests ask by hypercall, but its devices wait for their registers to be touched',
    'give a paravirtual guest a shared ring with a back end, or let the processor trap its accesses',
  );
}

/** A process of each VM in which nothing lives, while the device model sits in the hypervisor. */
function idleProcess(design: Design): readonly Advice[] {
  const model = placeOf(design, 'deviceModel');
  if (model?.mode !== 'monitor') return [];
  const used = new Set(Object.values(design.placement));
  const idle = design.domains.find(
    (domain) => domain.kind === 'hostProcess' && domain.perChild && !used.has(domain.id),
  );
  if (!idle) return [];
  return say(
    `its device model lives in ${model.name}, and ${idle.name} has nothing to do`,
    'move the device model into the process that each virtual machine has, or leave the process out',
  );
}

function mechanismAtOdds(design: Design): readonly Advice[] {
  const guest = placeOf(design, 'guestKernel');
  const means = {
    none: null,
    binaryTranslation: 'translation',
    paravirtual: 'hypercall',
    hardwareAssisted: 'hardware',
  }[design.cpu.mechanism];
  if (!guest || guest.leaves === means) return [];
  return say(
    `${guest.name} is not left in the way its processor’s mechanism says`,
    'let the guest be left by the processor, by translation or by asking, as the mechanism is',
  );
}

function pagingAtOdds(design: Design): readonly Advice[] {
  const { mechanism, paging } = design.cpu;
  if (paging !== 'nested' || mechanism === 'hardwareAssisted') return [];
  return say(
    'nested paging is the processor’s, but its guests do not run by the processor’s means',
    'choose shadow paging, or a processor with extensions',
  );
}

function costsOfNobody({ costs }: Design): readonly Advice[] {
  const measured = Object.keys(SOFTWARE);
  if (measured.includes(costs)) return [];
  return say(
    `nobody has measured a system called "${costs}"`,
    `take the costs of one of these: ${measured.join(', ')}`,
  );
}
