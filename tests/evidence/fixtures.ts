/**
 * Outputs of invented machines, written from the grammar of each program. Names, models and numbers are
 * ours.
 */
import type { Role, Verdict } from '../../src/evidence/verdict.ts';

/** An output with what it proves. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly verdict: Verdict;
  readonly also?: readonly Verdict[];
  readonly role?: Role;
}

const four = (heading: string, labels: readonly string[], answers: readonly string[]): string =>
  labels
    .map(
      (label, place) =>
        `${place === 0 ? `${heading}:`.padEnd(44) : ' '.repeat(44)}${label}: ${answers[place]}`,
    )
    .join('\n');

const english = [
  'VM Monitor Mode Extensions',
  'Virtualization Enabled In Firmware',
  'Second Level Address Translation',
  'Data Execution Prevention Available',
];
const requirements = (...answers: readonly string[]): string =>
  four('Hyper-V Requirements', english.slice(0, answers.length), answers);

const sentence =
  'A hypervisor has been detected. Features required for Hyper-V will not be displayed.';

const computerInfo = (...values: readonly string[]): string =>
  [
    'HyperVisorPresent',
    'HyperVRequirementDataExecutionPreventionAvailable',
    'HyperVRequirementSecondLevelAddressTranslation',
    'HyperVRequirementVirtualizationFirmwareEnabled',
    'HyperVRequirementVMMonitorModeExtensions',
  ]
    .map((name, place) => `${name.padEnd(55)} : ${values[place] ?? ''}`)
    .join('\n');

const vmHead =
  'Name     State   CPUUsage(%) MemoryAssigned(M) Uptime           Status             Version\n' +
  '----     -----   ----------- ----------------- ------           ------             -------\n';

const flags =
  'fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat clflush mmx fxsr sse sse2 ht syscall nx lm';

/** `systeminfo` and msinfo32. */
const SECTIONS: readonly Fixture[] = [
  { name: 'four times yes', text: requirements('Yes', 'Yes', 'Yes', 'Yes'), verdict: 'READY' },
  { name: 'firmware off', text: requirements('Yes', 'No', 'Yes', 'Yes'), verdict: 'VT_OFF' },
  { name: 'no second level', text: requirements('Yes', 'Yes', 'No', 'Yes'), verdict: 'NO_SLAT' },
  {
    name: 'firmware off, no second level',
    text: requirements('Yes', 'No', 'No', 'Yes'),
    verdict: 'VT_OFF',
    also: ['NO_SLAT'],
  },
  {
    name: 'no execute protection',
    text: requirements('Yes', 'Yes', 'Yes', 'No'),
    verdict: 'PREREQ_FAILED',
  },
  {
    name: 'no extension',
    text: requirements('No', 'No', 'No', 'Yes'),
    verdict: 'NO_VIRT_EXTENSIONS',
  },
  { name: 'one line of four', text: requirements('Yes'), verdict: 'INCOMPLETE' },
  {
    name: 'a negative without its fellow',
    text: `Hyper-V Requirements:\n${english[1]}: No`,
    verdict: 'INCOMPLETE',
  },
  {
    name: 'firmware off, last line lost',
    text: requirements('Yes', 'No', 'Yes'),
    verdict: 'VT_OFF',
    also: ['INCOMPLETE'],
  },
  {
    name: 'a hypervisor',
    text: `Hyper-V Requirements:      ${sentence}`,
    verdict: 'HYPERVISOR_PRESENT',
    role: 'unknown',
  },
  {
    name: 'a hypervisor beneath a laptop',
    text: `System Manufacturer:       LENOVO\nSystem Model:              21LAB7\nHyper-V Requirements:      ${sentence}`,
    verdict: 'HYPERVISOR_PRESENT',
    role: 'host',
  },
  {
    name: 'a hypervisor beneath a child',
    text: `System Manufacturer:       Microsoft Corporation\nSystem Model:              Virtual Machine\nHyper-V Requirements:      ${sentence}`,
    verdict: 'HYPERVISOR_PRESENT',
    role: 'guest',
  },
  {
    name: 'VMware beneath Windows',
    text: `System Manufacturer:       VMware, Inc.\nSystem Model:              VMware7,1\nHyper-V Requirements:      ${sentence}`,
    verdict: 'HYPERVISOR_PRESENT',
    role: 'guest',
  },
  {
    name: 'Windows too old for the section',
    text: 'OS Name:                   Microsoft Windows Server 2008 R2 Standard\nOS Version:                6.1.7601 Service Pack 1 Build 7601\nSystem Manufacturer:       HP',
    verdict: 'NO_SECTION',
  },
  {
    name: 'section cut away',
    text: 'OS Name:                   Microsoft Windows 11 Pro\nOS Version:                10.0.22631 N/A Build 22631',
    verdict: 'INCOMPLETE',
  },
  {
    name: 'security on paper only',
    text: `Virtualization-based security: Status: Enabled but not running\n${requirements('Yes', 'Yes', 'Yes', 'Yes')}`,
    verdict: 'READY',
  },
  {
    name: 'msinfo32, firmware off',
    text: [
      'Hyper-V - VM Monitor Mode Extensions\tYes',
      'Hyper-V - Second Level Address Translation Extensions\tYes',
      'Hyper-V - Virtualization Enabled in Firmware\tNo',
      'Hyper-V - Data Execution Protection\tYes',
    ].join('\n'),
    verdict: 'VT_OFF',
  },
];

/** The same in other languages: heading, four labels, yes, no, and the sentence. */
const EDITIONS: readonly (readonly [string, readonly string[], string, string, string])[] = [
  [
    'Anforderungen für Hyper-V',
    [
      'Erweiterungen für den VM-Überwachungsmodus',
      'Virtualisierung in Firmware aktiviert',
      'Adressübersetzung der zweiten Ebene',
      'Datenausführungsverhinderung verfügbar',
    ],
    'Ja',
    'Nein',
    'Es wurde ein Hypervisor erkannt. Der Rest fehlt.',
  ],
  [
    'Configuration requise pour Hyper-V',
    [
      'Extensions de mode du moniteur d’ordinateur virtuel',
      'Virtualisation activée dans le microprogramme',
      'Traduction d’adresse de second niveau',
      'Prévention de l’exécution des données disponible',
    ],
    'Oui',
    'Non',
    'Un hyperviseur a été détecté.',
  ],
  [
    'Requisitos Hyper-V',
    [
      'Extensiones de modo de monitor de VM',
      'Se habilitó la virtualización en el firmware',
      'Traducción de direcciones de segundo nivel',
      'La prevención de ejecución de datos está disponible',
    ],
    'Sí',
    'No',
    'Se detectó un hipervisor.',
  ],
  [
    'Requisitos do Hyper-V',
    [
      'Extensão de Modo de Monitor VM',
      'Virtualização Habilitada no Firmware',
      'Conversão de Endereços de Segundo Nível',
      'Prevenção de Execução de Dados Disponível',
    ],
    'Sim',
    'Não',
    'Hipervisor detectado.',
  ],
  [
    'Требования Hyper-V',
    [
      'Расширения режима мониторинга виртуальной машины',
      'Виртуализация включена во встроенном ПО',
      'Преобразование адресов второго уровня',
      'Доступно предотвращение выполнения данных',
    ],
    'Да',
    'Нет',
    'Обнаружена низкоуровневая оболочка.',
  ],
  [
    'Hyper-V 要求',
    ['虚拟机监视器模式扩展', '固件中已启用虚拟化', '二级地址转换', '数据执行保护可用'],
    '是',
    '否',
    '已检测到虚拟机监控程序。',
  ],
  [
    'Hyper-V 需求',
    ['第一個標籤', '韌體中已啟用虛擬化', '第三個標籤', '第四個標籤'],
    '是',
    '否',
    '偵測到 Hypervisor。',
  ],
  [
    'Hyper-V の要件',
    [
      'VM モニター モード拡張機能',
      'ファームウェアで仮想化が有効になっています',
      '第 2 レベルのアドレス変換',
      'データ実行防止が使用できます',
    ],
    'はい',
    'いいえ',
    'ハイパーバイザーが検出されました。',
  ],
  [
    'Hyper-V 요구 사항',
    [
      'VM 모니터 모드 확장',
      '펌웨어에 가상화 사용',
      '두 번째 수준 주소 변환',
      '데이터 실행 방지 사용 가능',
    ],
    '예',
    '아니요',
    '하이퍼바이저가 검색되었습니다.',
  ],
];

const LOCALISED: readonly Fixture[] = EDITIONS.flatMap(([heading, labels, yes, no, detected]) => [
  {
    name: `${heading}, ready`,
    text: four(heading, labels, [yes, yes, yes, yes]),
    verdict: 'READY' as const,
  },
  {
    name: `${heading}, firmware off`,
    text: four(heading, labels, [yes, no, yes, yes]),
    verdict: 'VT_OFF' as const,
  },
  {
    name: `${heading}, no extension`,
    text: four(heading, labels, [no, no, no, yes]),
    verdict: 'NO_VIRT_EXTENSIONS' as const,
  },
  {
    name: `${heading}, hypervisor`,
    text: `${heading}:     ${detected}`,
    verdict: 'HYPERVISOR_PRESENT' as const,
  },
]);

/** PowerShell, wmic and Coreinfo. */
const PROPERTIES: readonly Fixture[] = [
  {
    name: 'properties, ready',
    text: computerInfo('False', 'True', 'True', 'True', 'True'),
    verdict: 'READY',
  },
  {
    name: 'properties, firmware off',
    text: computerInfo('False', 'True', 'True', 'False', 'True'),
    verdict: 'VT_OFF',
  },
  { name: 'properties, hypervisor', text: computerInfo('True'), verdict: 'HYPERVISOR_PRESENT' },
  { name: 'properties, nothing read', text: computerInfo(), verdict: 'NO_DATA' },
  {
    name: 'WMI, ready',
    text: 'SecondLevelAddressTranslationExtensions : True\nVirtualizationFirmwareEnabled           : True\nVMMonitorModeExtensions                 : True\nHypervisorPresent : False',
    verdict: 'READY',
  },
  {
    name: 'WMI, perhaps masked',
    text: 'SecondLevelAddressTranslationExtensions : False\nVirtualizationFirmwareEnabled           : False\nVMMonitorModeExtensions                 : False',
    verdict: 'AMBIGUOUS',
  },
  {
    name: 'WMI, masked',
    text: 'VirtualizationFirmwareEnabled           : False\nVMMonitorModeExtensions                 : False\n\nHypervisorPresent : True',
    verdict: 'HYPERVISOR_PRESENT',
    also: [],
  },
  { name: 'wmic', text: 'HypervisorPresent\nTRUE', verdict: 'HYPERVISOR_PRESENT' },
  {
    name: 'Coreinfo, no second level',
    text: 'Intel(R) Core(TM)2 Duo CPU E6750\nHYPERVISOR      -       Hypervisor is present\nVMX             *       Supports Intel hardware-assisted virtualization\nEPT             -       Supports Intel extended page tables (SLAT)',
    verdict: 'NO_SLAT',
  },
  {
    name: 'Coreinfo, masked',
    text: 'AMD64 Family 25 Model 33, AuthenticAMD\nHYPERVISOR      *       Hypervisor is present\nSVM             -       Supports AMD hardware-assisted virtualization\nNP              -       Supports AMD nested page tables (SLAT)',
    verdict: 'HYPERVISOR_PRESENT',
    also: [],
  },
  {
    name: 'Coreinfo without its first row',
    text: 'Intel64 Family 6 Model 158, GenuineIntel\nVMX             -       Supports Intel hardware-assisted virtualization\nEPT             -       Supports Intel extended page tables (SLAT)',
    verdict: 'INCOMPLETE',
  },
];

/** Role, feature, boot entry, service, machines, events. */
const STATES: readonly Fixture[] = [
  {
    name: 'role installed',
    text: '[X] Hyper-V                       Hyper-V           Installed',
    verdict: 'ROLE_INSTALLED',
  },
  {
    name: 'role of 2008 R2',
    text: 'Display Name                  Name\n[X] Hyper-V                   Hyper-V\n',
    verdict: 'ROLE_INSTALLED',
  },
  {
    name: 'role available',
    text: '[ ] Hyper-V                       Hyper-V           Available',
    verdict: 'ROLE_NOT_INSTALLED',
  },
  {
    name: 'tools alone',
    text: 'FeatureName : Microsoft-Hyper-V-Tools-All\nState       : Enabled',
    verdict: 'NOT_PROVEN',
  },
  {
    name: 'feature enabled',
    text: 'FeatureName      : Microsoft-Hyper-V-All\nDisplayName      : Hyper-V\nState            : Enabled',
    verdict: 'FEATURE_ENABLED',
  },
  {
    name: 'feature in a table',
    text: 'State    FeatureName\n-----    -----------\nDisabled Microsoft-Hyper-V-All',
    verdict: 'FEATURE_DISABLED',
  },
  {
    name: 'no restart needed, it says',
    text: 'Path          :\nOnline        : True\nRestartNeeded : False',
    verdict: 'NOT_PROVEN',
  },
  {
    name: 'Home',
    text: 'Enable-WindowsOptionalFeature : Feature name Microsoft-Hyper-V is unknown.',
    verdict: 'EDITION_UNSUPPORTED',
  },
  {
    name: 'check failed',
    text: 'Hyper-V cannot be installed: The processor does not have required virtualization capabilities.',
    verdict: 'PREREQ_FAILED',
  },
  {
    name: 'role after its restart',
    text: 'Success Restart Needed Exit Code      Feature Result\n------- -------------- ---------      --------------\nTrue    Yes            SuccessRest... {Hyper-V, Hyper-V Management Tools}',
    verdict: 'ROLE_INSTALLED',
    also: ['NOT_PROVEN'],
  },
  {
    name: 'boot entry auto',
    text: 'Windows-Startladeprogramm\n-------------------------\nBezeichner              {current}\npath                    \\Windows\\system32\\winload.efi\nhypervisorlaunchtype    Auto',
    verdict: 'LAUNCH_AUTO',
  },
  {
    name: 'another entry is off',
    text: 'Windows Boot Loader\n-------------------\nidentifier              {current}\npath                    \\Windows\\system32\\winload.exe\nhypervisorlaunchtype    Auto\n\nWindows Boot Loader\n-------------------\nidentifier              {0b1c2d3e-0000-11ee-8000-00155d010203}\npath                    \\Windows\\system32\\winload.exe\nhypervisorlaunchtype    Off',
    verdict: 'LAUNCH_AUTO',
    also: [],
  },
  {
    name: 'service',
    text: 'SERVICE_NAME: vmms\n        TYPE               : 10  WIN32_OWN_PROCESS\n        STATE              : 4  RUNNING',
    verdict: 'VMMS_RUNNING',
  },
  {
    name: 'service stopped',
    text: 'Status   Name               DisplayName\n------   ----               -----------\nStopped  vmms               Hyper-V Virtual Machine Management',
    verdict: 'NOT_PROVEN',
  },
  {
    name: 'host settings',
    text: 'LogicalProcessorCount     : 24\nVirtualMachinePath        : D:\\Machines\nVirtualHardDiskPath       : D:\\Disks',
    verdict: 'VMMS_RUNNING',
    role: 'host',
  },
  {
    name: 'machines',
    text: `${vmHead}lab one  Running 2           1024              3.01:02:03.4560000 Operating normally 9.0\nlab two  Off     0           0                 00:00:00         Operating normally 9.0`,
    verdict: 'HOST_WORKING',
    also: ['HYPERVISOR_PRESENT', 'VMMS_RUNNING'],
    role: 'host',
  },
  {
    name: 'start refused',
    text: "Virtual machine 'lab one' could not be started because the hypervisor is not running.",
    verdict: 'HYPERVISOR_NOT_RUNNING',
  },
  {
    name: 'event 42',
    text: 'Hypervisor launch failed; Either SVM not present or not enabled in BIOS.',
    verdict: 'VT_OFF',
  },
  {
    name: 'event 41 in German',
    text: 'Quelle:        Microsoft-Windows-Hyper-V-Hypervisor\nEreignis-ID:   41\nBeschreibung:\nFehler beim Start.',
    verdict: 'VT_OFF',
  },
  {
    name: 'event 1',
    text: 'Source:        Microsoft-Windows-Hyper-V-Hypervisor\nEvent ID:      1\nHypervisor successfully started.',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'host',
  },
  {
    name: 'event 1, then Kernel-Power 41',
    text: 'Source:        Microsoft-Windows-Hyper-V-Hypervisor\nEvent ID:      1\nHypervisor successfully started.\n\nSource:        Microsoft-Windows-Kernel-Power\nEvent ID:      41\nThe system has rebooted.',
    verdict: 'HYPERVISOR_PRESENT',
    also: [],
  },
];

/** Linux. */
const LINUX: readonly Fixture[] = [
  {
    name: 'lscpu, own machine',
    text: `CPU op-mode(s):      32-bit, 64-bit\nVendor ID:           GenuineIntel\nFlags:               ${flags} vmx ept vpid\nVirtualization:      VT-x`,
    verdict: 'CPU_CAPABLE',
  },
  {
    name: 'lscpu, child',
    text: 'CPU op-mode(s):      32-bit, 64-bit\nHypervisor vendor:   Microsoft\nVirtualization type: full',
    verdict: 'LINUX_GUEST_ON_HYPERV',
    also: ['LINUX_GUEST'],
    role: 'guest',
  },
  {
    name: 'lscpu, domain 0',
    text: 'CPU op-mode(s):      32-bit, 64-bit\nHypervisor vendor:   Xen\nVirtualization type: none',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'host',
  },
  {
    name: 'cpuinfo, guest with nesting',
    text: `processor\t: 0\nvendor_id\t: AuthenticAMD\nflags\t\t: ${flags} svm npt hypervisor`,
    verdict: 'LINUX_GUEST',
    also: ['CPU_CAPABLE'],
  },
  {
    name: 'cpuinfo, nothing',
    text: `processor\t: 0\nflags\t\t: ${flags}\nbogomips\t: 4800.00`,
    verdict: 'AMBIGUOUS',
  },
  {
    name: 'kernel on Hyper-V',
    text: '[    0.000000] Hypervisor detected: Microsoft Hyper-V\n[    0.000000] Hyper-V: privilege flags low 0x2e7f, high 0x3b8030, hints 0x60c2c, misc 0xbed7b2',
    verdict: 'LINUX_GUEST_ON_HYPERV',
  },
  {
    name: 'kernel as root',
    text: '[    0.000000] Hyper-V: privilege flags low 0xbfff, high 0x2bb9ff, hints 0x24, misc 0x14',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'host',
  },
  {
    name: 'the interface on KVM',
    text: '[    0.000000] DMI: QEMU Standard PC (Q35 + ICH9, 2009), BIOS 1.16.0 04/01/2014\n[    0.000000] Hypervisor detected: Microsoft Hyper-V',
    verdict: 'LINUX_GUEST',
    also: [],
  },
  {
    name: 'kernel, firmware off',
    text: '[    6.1] kvm_intel: VMX not enabled (by BIOS) in MSR_IA32_FEAT_CTL on CPU 2',
    verdict: 'VT_OFF',
  },
  {
    name: 'kernel, no extension',
    text: "Nov 02 10:00:00 lab kernel: kvm: no hardware support for 'kvm_amd'",
    verdict: 'NO_VIRT_EXTENSIONS',
  },
  { name: 'a word', text: 'vmware', verdict: 'LINUX_GUEST' },
  {
    name: 'no container',
    text: '$ systemd-detect-virt --container\nnone',
    verdict: 'NOT_CONTAINER',
  },
  { name: 'no machine', text: '$ systemd-detect-virt --vm\nnone', verdict: 'AMBIGUOUS' },
  {
    name: 'virt-what in domain 0',
    text: 'xen\nxen-dom0',
    verdict: 'HYPERVISOR_PRESENT',
    role: 'host',
  },
  {
    name: 'kvm-ok',
    text: 'INFO: /dev/kvm exists\nKVM acceleration can be used',
    verdict: 'READY',
    also: ['CPU_CAPABLE'],
  },
  {
    name: 'kvm-ok without',
    text: 'INFO: Your CPU does not support KVM extensions\nKVM acceleration can NOT be used',
    verdict: 'NO_VIRT_EXTENSIONS',
  },
  {
    name: 'validate, coloured',
    text: '  QEMU: Checking for hardware virtualization       : \u001b[32mPASS\u001b[0m\n  QEMU: Checking if device /dev/kvm exists         : \u001b[31mFAIL\u001b[0m (Check that the kvm modules are loaded)',
    verdict: 'CPU_CAPABLE',
  },
  {
    name: 'dmidecode',
    text: 'Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: QEMU\n\tProduct Name: Standard PC (i440FX + PIIX, 1996)',
    verdict: 'LINUX_GUEST',
  },
  {
    name: 'lscpu in German',
    text: `CPU Operationsmodus:  32-bit, 64-bit\nHypervisor-Anbieter:  KVM\nMarkierungen:         ${flags} hypervisor`,
    verdict: 'LINUX_GUEST',
  },
  {
    name: 'an ARM processor',
    text: 'CPU op-mode(s):       32-bit, 64-bit\nFlags:                fp asimd evtstrm aes pmull sha1 sha2',
    verdict: 'AMBIGUOUS',
  },
];

/** Outputs that agree with themselves. */
export const GENUINE: readonly Fixture[] = [
  ...SECTIONS,
  ...LOCALISED,
  ...PROPERTIES,
  ...STATES,
  ...LINUX,
];

/** What no machine prints, or what only looks like evidence. */
export const NEGATIVE: readonly Fixture[] = [
  {
    name: 'lines and sentence',
    text: `${requirements('Yes', 'Yes', 'Yes', 'Yes')}\n${sentence}`,
    verdict: 'SUSPECT',
  },
  {
    name: 'a section in Windows 7',
    text: `OS Version:                6.1.7601 Service Pack 1 Build 7601\n${requirements('Yes', 'Yes', 'Yes', 'Yes')}`,
    verdict: 'SUSPECT',
  },
  {
    name: 'security runs without a hypervisor',
    text: `Virtualization-based security: Status: Running\n${requirements('Yes', 'Yes', 'Yes', 'Yes')}`,
    verdict: 'SUSPECT',
  },
  {
    name: 'present and filled',
    text: computerInfo('True', 'True', 'True', 'True', 'True'),
    verdict: 'SUSPECT',
  },
  {
    name: 'box and state',
    text: '[X] Hyper-V                       Hyper-V           Available',
    verdict: 'SUSPECT',
  },
  {
    name: 'off for hours',
    text: `${vmHead}lab one  Off     0           0                 01:00:00         Operating normally 9.0`,
    verdict: 'SUSPECT',
  },
  {
    name: 'number and word',
    text: 'SERVICE_NAME: vmms\n        STATE              : 1  RUNNING',
    verdict: 'SUSPECT',
  },
  {
    name: "the other vendor's extension",
    text: `processor\t: 0\nvendor_id\t: AuthenticAMD\nflags\t\t: ${flags} vmx`,
    verdict: 'SUSPECT',
  },
  {
    name: 'Kernel-Power of the hypervisor',
    text: 'Kernel-Power 41 Hypervisor launch failed; Either VMX not present or not enabled in BIOS.',
    verdict: 'SUSPECT',
  },
  { name: 'a bare yes', text: 'Hyper-V Requirements:      Yes', verdict: 'UNRECOGNISED' },
  {
    name: 'mixed languages',
    text: 'Hyper-V Requirements:      VM Monitor Mode Extensions: Ja',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a value that is none',
    text: 'hypervisorlaunchtype    Enabled',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'Kernel-Power 41',
    text: 'Source:        Microsoft-Windows-Kernel-Power\nEvent ID:      41\nThe system has rebooted without cleanly shutting down first.',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'another thing is off',
    text: '[    0.1] x86/cpu: SGX disabled by BIOS.',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a guide',
    text: 'If it says that a hypervisor has been detected, all is well; else look for Second Level Address Translation: Yes.',
    verdict: 'UNRECOGNISED',
  },
  {
    name: 'a command alone',
    text: 'PS C:\\> bcdedit /set hypervisorlaunchtype auto',
    verdict: 'UNRECOGNISED',
  },
  { name: 'a list of words', text: 'kvm\noracle\nbread\nnone\nxen', verdict: 'UNRECOGNISED' },
  { name: 'nothing', text: '', verdict: 'UNRECOGNISED' },
];
