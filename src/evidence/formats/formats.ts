/** All readers of outputs. */
import { bcdedit } from './bcdedit.ts';
import { cim } from './cim.ts';
import { coreinfo } from './coreinfo.ts';
import { cpuid } from './cpuid.ts';
import { cpuinfo } from './cpuinfo.ts';
import { detectVirt, virtWhat } from './detect-virt.ts';
import { dmidecode } from './dmidecode.ts';
import { eventLog } from './event-log.ts';
import type { Format } from './format.ts';
import { getComputerInfo } from './get-computerinfo.ts';
import { getVm } from './get-vm.ts';
import { getVmHost } from './get-vmhost.ts';
import { installResult } from './install-result.ts';
import { kernelLog } from './kernel-log.ts';
import { kvmOk } from './kvm-ok.ts';
import { lscpu } from './lscpu.ts';
import { machine } from './machine.ts';
import { message } from './message.ts';
import { msinfo32 } from './msinfo32.ts';
import { partitionDevices } from './partition-devices.ts';
import { optionalFeature } from './optional-feature.ts';
import { service } from './service.ts';
import { systeminfo } from './systeminfo.ts';
import { virtHostValidate } from './virt-host-validate.ts';
import { windowsFeature } from './windows-feature.ts';

/** Every reader once; their order does not matter. */
export const FORMATS: readonly Format[] = [
  systeminfo,
  msinfo32,
  machine,
  partitionDevices,
  getComputerInfo,
  cim,
  coreinfo,
  windowsFeature,
  optionalFeature,
  installResult,
  bcdedit,
  getVmHost,
  getVm,
  service,
  eventLog,
  message,
  cpuid,
  lscpu,
  cpuinfo,
  kernelLog,
  detectVirt,
  virtWhat,
  virtHostValidate,
  kvmOk,
  dmidecode,
];
