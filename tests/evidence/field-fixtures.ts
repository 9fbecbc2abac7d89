/**
 * Outputs as people publish them: lists of several services, narrow windows, translated labels, markup
 * around them, and words of their own that only look like an output. Machines and numbers are invented.
 */
import type { Fixture } from './fixtures.ts';

const flags = 'fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge sse sse2 ht syscall nx lm';

/** Windows. */
const WINDOWS: readonly Fixture[] = [
  {
    name: 'a list of services, another one stopped',
    text: 'SERVICE_NAME: vmicvss\n        STATE              : 1  STOPPED\n\nSERVICE_NAME: vmms\nDISPLAY_NAME: Hyper-V Virtual Machine Management\n        STATE              : 4  RUNNING\n                                (STOPPABLE, ACCEPTS_PRESHUTDOWN)',
    verdict: 'VMMS_RUNNING',
    also: [],
  },
  {
    name: 'a service in Spanish',
    text: 'NOMBRE_SERVICIO: vmms\n        TIPO               : 10  WIN32_OWN_PROCESS\n        ESTADO             : 4  RUNNING',
    verdict: 'VMMS_RUNNING',
  },
  {
    name: 'no such service, in German',
    text: 'C:\\>sc query vmms\n[SC] EnumQueryServicesStatus:OpenService FEHLER 1060:\n\nDer angegebene Dienst fehlt.',
    verdict: 'ROLE_NOT_INSTALLED',
  },
  {
    name: 'another service does not exist',
    text: 'C:\\>sc query vmms\nSERVICE_NAME: vmms\n        STATE              : 4  RUNNING\n\nC:\\>sc query lab\n[SC] EnumQueryServicesStatus:OpenService FAILED 1060:',
    verdict: 'VMMS_RUNNING',
    also: [],
  },
  {
    name: 'AMD, masked but for the firmware',
    text: 'Manufacturer                            : AuthenticAMD\nSecondLevelAddressTranslationExtensions : False\nVirtualizationFirmwareEnabled           : True\nVMMonitorModeExtensions                 : False',
    verdict: 'AMBIGUOUS',
    also: ['INCOMPLETE'],
  },
  {
    name: 'a check that names the second level',
    text: 'Install-WindowsFeature : A prerequisite check for the Hyper-V feature failed.\n1. Hyper-V cannot be installed: The processor does not support second level address translation (SLAT).',
    verdict: 'PREREQ_FAILED',
    also: ['NO_SLAT'],
  },
  {
    name: 'a check with its table',
    text: 'Success Restart Needed Exit Code      Feature Result\n------- -------------- ---------      --------------\nFalse   Maybe          Failed         {}\nInstall-WindowsFeature : A prerequisite check for the Hyper-V feature failed.\n1. Hyper-V cannot be installed because virtualization support is not enabled in the BIOS.',
    verdict: 'PREREQ_FAILED',
    also: ['VT_OFF'],
  },
  {
    name: 'a check that finds a hypervisor',
    text: 'Add-WindowsFeature : A prerequisite check for the Hyper-V feature failed.\n1. Hyper-V cannot be installed: A hypervisor is already running.',
    verdict: 'HYPERVISOR_PRESENT',
    also: ['PREREQ_FAILED'],
    role: 'unknown',
  },
  {
    name: 'a table of roles without boxes',
    text: 'Name               InstallState\n----               ------------\nHyper-V               Available\nHyper-V-PowerShell    Installed',
    verdict: 'ROLE_NOT_INSTALLED',
    also: [],
  },
  {
    name: 'states in Japanese',
    text: '機能名 : Microsoft-Hyper-V-All\n状態 : 無効',
    verdict: 'FEATURE_DISABLED',
    also: [],
  },
  {
    name: 'one feature in Chinese',
    text: '功能名称 : Microsoft-Hyper-V\n显示名称 : Hyper-V 平台\n需要重新启动 : Possible\n状态 : 已启用',
    verdict: 'FEATURE_ENABLED',
    also: [],
  },
  {
    name: 'Home, in Chinese',
    text: 'Enable-WindowsOptionalFeature : 功能名称 Microsoft-Hyper-V 未知。',
    verdict: 'EDITION_UNSUPPORTED',
  },
  {
    name: 'the tools are not known',
    text: 'Enable-WindowsOptionalFeature : Feature name Microsoft-Hyper-V-Tools-All is unknown.',
    verdict: 'NOT_PROVEN',
    also: [],
  },
  {
    name: 'a narrow window',
    text: 'Name  State   CPUUsage(%) MemoryAssigned(M) Uptime\n----  -----   ----------- ----------------- ------\nlab   Running 3           2048              01:20:00',
    verdict: 'HOST_WORKING',
    also: ['HYPERVISOR_PRESENT', 'VMMS_RUNNING'],
    role: 'host',
  },
  {
    name: 'start refused, in Chinese',
    text: '无法启动虚拟机“lab”，因为虚拟机监控程序未运行。',
    verdict: 'HYPERVISOR_NOT_RUNNING',
  },
  {
    name: 'Italian, firmware off',
    text: 'Requisiti Hyper-V:                    Estensioni modalità di monitoraggio macchina virtuale: Sì\n                                      Virtualizzazione abilitata nel firmware: No\n                                      Conversione indirizzi di secondo livello: Sì\n                                      Prevenzione esecuzione dati disponibile: Sì',
    verdict: 'VT_OFF',
    also: [],
  },
  {
    name: 'Italian, another sentence',
    text: 'Requisiti Hyper-V:                    Qualcosa di sconosciuto.',
    verdict: 'INCOMPLETE',
  },
  {
    name: 'event 41 as XML',
    text: '<Provider Name="Microsoft-Windows-Hyper-V-Hypervisor" Guid="{52fc89f8-995e-434c-a91e-199986449890}" />\n<EventID>41</EventID>',
    verdict: 'VT_OFF',
  },
  {
    name: 'msinfo32 in French',
    text: 'Hyper-V - Extensions du mode de moniteur des ordinateurs virtuels Oui\nHyper-V - Extensions de la conversion des adresses de second niveau Oui\nHyper-V - Virtualisation activée dans le microprogramme Non\nHyper-V - Protection de l’exécution des données Oui',
    verdict: 'VT_OFF',
    also: [],
  },
  {
    name: 'a whole machine let by a cloud',
    text: 'System Information\n\tManufacturer: Amazon EC2\n\tProduct Name: m9x.metal-48xl',
    verdict: 'AMBIGUOUS',
  },
];

/** The name in CPUID, as registers and as text. */
const NAMES: readonly Fixture[] = [
  {
    name: 'registers with hyphens',
    text: 'CPUID 40000000: 4000000C-7263694D-666F736F-76482074',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'unknown',
  },
  {
    name: 'registers of KVM',
    text: '   0x40000000 0x00: eax=0x40000001 ebx=0x4b4d564b ecx=0x564b4d56 edx=0x0000004d',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'guest',
  },
  {
    name: 'the name as text',
    text: '   hypervisor_id (0x40000000) = "XenVMMXenVMM"',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'unknown',
  },
];

/** Linux. */
const LINUX: readonly Fixture[] = [
  {
    name: 'off in the firmware, and therefore not there',
    text: 'Feb 11 08:00:00 lab kernel: SVM disabled (by BIOS) in MSR_VM_CR\nFeb 11 08:00:09 lab kernel: kvm_amd: SVM not supported by CPU 3',
    verdict: 'VT_OFF',
    also: [],
  },
  {
    name: 'the module of KVM in a child',
    text: '[    0.000000] Hypervisor detected: Microsoft Hyper-V\n[    0.310000] KVM: vmx: using Hyper-V Enlightened VMCS',
    verdict: 'LINUX_GUEST_ON_HYPERV',
    also: ['LINUX_GUEST', 'CPU_CAPABLE'],
  },
  {
    name: 'the module of KVM on AMD',
    text: '[   12.500000] kvm: Nested Virtualization enabled\n[   12.500010] SVM: kvm: Nested Paging enabled',
    verdict: 'CPU_CAPABLE',
  },
  {
    name: "Xen's own log",
    text: '(XEN) Xen version 4.17.2 (lab@build)\n(XEN) Dom0 has maximum 4 VCPUs\n[    0.000000] Hypervisor detected: Xen PV',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'host',
  },
  {
    name: 'validate, one line for the device',
    text: 'QEMU: Checking for hardware virtualization                : PASS\nQEMU: Checking for device /dev/kvm                        : PASS\nQEMU: Checking for device /dev/vhost-net                  : PASS',
    verdict: 'READY',
    also: ['CPU_CAPABLE'],
  },
  {
    name: 'lscpu in Chinese',
    text: '虚拟化：           AMD-V\n超管理器厂商：  KVM\n虚拟化类型：     完全',
    verdict: 'LINUX_GUEST',
    also: ['CPU_CAPABLE'],
    role: 'guest',
  },
  {
    name: 'lscpu, half of it in Polish',
    text: 'CPU op-mode(s):        32-bit, 64-bit\nOn-line CPU(s) list:   0-3\nWirtualizacja:         AMD-V',
    verdict: 'CPU_CAPABLE',
    also: [],
  },
  {
    name: 'lscpu in French',
    text: "Constructeur d'hyperviseur :            Microsoft\nType de virtualisation :                complet",
    verdict: 'LINUX_GUEST_ON_HYPERV',
    also: ['LINUX_GUEST'],
  },
  {
    name: 'lscpu in Portuguese, a container',
    text: 'Fabricante do hipervisor:   Parallels\nTipo de virtualização:      recipiente',
    verdict: 'AMBIGUOUS',
    also: [],
  },
  {
    name: 'flags in Chinese',
    text: `标记：              ${flags} hypervisor`,
    verdict: 'LINUX_GUEST',
  },
  {
    name: 'processors counted',
    text: "$ egrep -c '(vmx|svm)' /proc/cpuinfo\n12",
    verdict: 'CPU_CAPABLE',
  },
  {
    name: 'no processors counted',
    text: "lab@box:~$ grep -Ec '(vmx|svm)' /proc/cpuinfo\n0",
    verdict: 'AMBIGUOUS',
  },
  {
    name: 'nothing found',
    text: '[root@box ~]# virt-what\n[root@box ~]# date',
    verdict: 'AMBIGUOUS',
  },
  {
    name: 'a fact that came later',
    text: '$ sudo virt-what\nhyperv\nsome_new_cloud',
    verdict: 'LINUX_GUEST_ON_HYPERV',
  },
  {
    name: 'hostnamectl',
    text: '   Static hostname: lab\n           Chassis: vm\n    Virtualization: oracle\n  Operating System: Lab Linux 9',
    verdict: 'LINUX_GUEST',
    role: 'guest',
  },
];

/** Rows that mean nothing once they are broken. */
export const UNBREAKABLE: readonly Fixture[] = [
  {
    name: 'fields with commas',
    text: '"HyperVisorPresent","HyperVRequirementVMMonitorModeExtensions","HyperVRequirementVirtualizationFirmwareEnabled","HyperVRequirementSecondLevelAddressTranslation","HyperVRequirementDataExecutionPreventionAvailable"\n"False","True","False","True","True"',
    verdict: 'VT_OFF',
  },
];

/** Outputs that agree with themselves. */
export const FIELD_GENUINE: readonly Fixture[] = [...WINDOWS, ...NAMES, ...LINUX];

const section =
  'Hyper-V Requirements:      VM Monitor Mode Extensions: Yes\n                           Virtualization Enabled In Firmware: No\n                           Second Level Address Translation: Yes\n                           Data Execution Prevention Available: Yes';

/** The same section as it arrives by other ways than the clipboard. */
export const ARRIVALS: Readonly<Record<string, string>> = {
  'in a string of JSON': `{"message": "${section.replace(/\n/g, '\\r\\n')}\\r\\n"}`,
  'in a web page': section.replace(/\n/g, '<br/>'),
  'with its lines numbered': section
    .split('\n')
    .map((line, place) => `${String(place + 7).padStart(4)}  ${line}`)
    .join('\n'),
  'in the log of a build': section.replace(/^/gm, '2026-02-03T04:05:06.7890123Z '),
  'with bold labels': section.replace(/Hyper-V Requirements:/, '**Hyper-V Requirements:**'),
  'with hard breaks': section.replace(/$/gm, '\\'),
  'in a list in a list': section.replace(/^\s*/gm, '- - '),
};

/** What is no output, or says nothing on this machine. */
export const FIELD_NEGATIVE: readonly Fixture[] = [
  {
    name: 'a guide quotes the refusal',
    text: '* "Virtual machine could not be started because the hypervisor is not running" when you start one',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a guide quotes the kernel',
    text: '`kvm_amd: SVM disabled (by BIOS) in MSR_VM_CR` in the log means that the setup has it off.',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a guide quotes what to expect',
    text: 'The output of this command should have `QEMU: Checking for hardware virtualization : PASS`.',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a script says it',
    text: '    warn "KVM acceleration can NOT be used"\n    exit 1\nfi\necho "KVM acceleration can be used"',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'an image that does not run',
    text: 'Path          : D:\\Image\nOnline        : False\nRestartNeeded : False',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a capability',
    text: 'PS C:\\> Add-WindowsCapability -Online -Name OpenSSH.Client\n\nPath          :\nOnline        : True\nRestartNeeded : False',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'another role',
    text: 'Success Restart Needed Exit Code      Feature Result\n------- -------------- ---------      --------------\nTrue    No             Success        {DHCP Server}',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'another service alone',
    text: 'C:\\>sc query lab\n[SC] EnumQueryServicesStatus:OpenService FAILED 1060:',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'other things have a name and a state',
    text: 'PS C:\\> Get-Job | select Name, State\n\nName   State\n----   -----\nlab    Running',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'names in a setup',
    text: 'Intel: VT-x\nAMD: AMD-V',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'words of one line in the middle of others',
    text: 'The drivers are:\nkvm\nxen\nand some more.',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'names of files',
    text: 'systemd-cat\nsystemd-detect-virt\nsystemd-nspawn\nsystemd-run',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a version of another program',
    text: 'Package: editor 2:8.0.1453-1 compact version\nEditor: 8.0.1453 build 3',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'somebody describes virtual machines',
    text: 'Skip: When system is a virtual machine.\nVendor: Lab Packages',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a list of changes',
    text: '- Add DMI type 40 and 41\n- match /QEMU Virtual CPU|other/',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'comments in a script',
    text: '# virt-what\n# Copyright of somebody',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'the state of another feature',
    text: '機能名 : Microsoft-Hyper-V-All\n機能名 : VirtualMachinePlatform\n状態 : 有効',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'all letters lost',
    text: '?????????? Hyper-V:   ?????????? ?????? ??????????? ??????????? ??????: ??\n     ????????????? ???????? ?? ?????????? ??: ???',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a setting that is only asked for',
    text: 'C:\\>bcdedit /set\nhypervisorlaunchtype off',
    verdict: 'UNRECOGNISED',
  },
];
