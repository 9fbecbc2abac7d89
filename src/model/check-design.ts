/** Says in words what is wrong with a design row, before anything is derived from it. */
import type { ComponentId } from './components.ts';
import { COMPONENTS } from './components.ts';
import type { Design } from './design.ts';
import { OPERATIONS } from './operations.ts';
import { DEVICES } from './devices.ts';
import { pathOf } from './path.ts';

const ALWAYS: readonly ComponentId[] = ['application', 'guestKernel', 'physicalDriver', 'device'];

/** The problems of a design, in words; none when it can run. */
export function problemsOf(design: Design): readonly string[] {
  const problems: string[] = [];
  const ids = design.domains.map((domain) => domain.id);
  const known = new Set(ids);
  if (known.size !== ids.length) problems.push('two of its domains have the same name');
  for (const domain of design.domains) {
    const named = [domain.under, domain.threadOf, domain.restartedBy, ...(domain.endsWith ?? [])];
    for (const other of named)
      if (typeof other === 'string' && !known.has(other))
        problems.push(`${domain.name} refers to a domain "${other}" that it does not have`);
    if (domain.under !== null && domain.mode !== 'user' && domain.leaves === null)
      problems.push(`nothing says how ${domain.name} is left`);
  }
  for (const component of needed(design))
    if (design.placement[component] === undefined)
      problems.push(`its ${COMPONENTS[component].name} lives nowhere`);
  for (const [component, id] of Object.entries(design.placement))
    if (!known.has(id)) problems.push(`its ${component} lives in "${id}", which it does not have`);
  if (problems.length > 0) return problems;
  return [...problems, ...pathProblems(design)];
}

function needed(design: Design): readonly ComponentId[] {
  switch (design.deviceInterface) {
    case 'native':
      return ALWAYS;
    case 'emulatedRegisters':
      return [...ALWAYS, 'guestDriver', 'deviceModel', 'ioStack', 'monitor'];
    case 'sharedRing':
      return [...ALWAYS, 'guestDriver', 'backEnd', 'ioStack', 'monitor'];
  }
}

function pathProblems(design: Design): readonly string[] {
  return Object.values(OPERATIONS).flatMap((operation) => {
    const device = operation.kind === 'disk' ? DEVICES.nvme : DEVICES.nic1g;
    try {
      pathOf(design, { operation, device, level: 'value' });
      return [];
    } catch (error) {
      return [`no ${operation.name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}
