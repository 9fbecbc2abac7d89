/** What `lscpu` calls its lines in other languages; from the translations that util-linux ships. */
import type { Line } from '../paste/lines.ts';
import { fold } from '../paste/fold.ts';

/** The lines on virtualization of one `lscpu` in another language. */
export interface Translated {
  readonly extension: readonly { readonly value: 'vt-x' | 'amd-v'; readonly number: number }[];
  readonly vendor: readonly { readonly value: string; readonly number: number }[];
  /** `machine` stands for all other types. */
  readonly type: readonly {
    readonly value: 'none' | 'container' | 'machine';
    readonly number: number;
  }[];
}

const EXTENSION = [
  'Virtualisierung',
  'Virtualisation',
  'Virtualización',
  'Virtualização',
  'Виртуализация',
  '虚拟化',
  '虛擬',
  '仮想化',
  '가상화',
];
const VENDOR = [
  'Hypervisor-Anbieter',
  "Constructeur d'hyperviseur",
  'Fabricante del hipervisor',
  'Fabricante do hipervisor',
  'Fornecedor do hipervisor',
  'Разработчик гипервизора',
  '超管理器厂商',
  'Hypervisor 供應商',
  'ハイパーバイザのベンダー',
  '하이퍼바이저 제조',
];
const TYPE = [
  'Virtualisierungstyp',
  'Type de virtualisation',
  'Tipo de virtualización',
  'Tipo de virtualização',
  'Тип виртуализации',
  '虚拟化类型',
  '虛擬型態',
  '仮想化タイプ',
  '가상화 형식',
];
const TYPES: ReadonlyMap<string, 'none' | 'container'> = new Map(
  (
    [
      ['none', ['kein', 'rien', 'ninguno', 'nenhum', 'nada', 'нет', '无', '無', 'なし', 'none']],
      [
        'container',
        ['Container', 'conteneur', 'contenedor', 'recipiente', 'контейнер', '容器', 'コンテナ'],
      ],
    ] as const
  ).flatMap(([type, words]) => words.map((word) => [fold(word), type] as const)),
);

const folded = (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(fold));
const extensions = folded(EXTENSION);
const vendors = folded(VENDOR);
const types = folded(TYPE);

/** Pieces of which at least one is in such an output. */
export const TRANSLATED_MARKS: readonly string[] = [...extensions, ...vendors].map(
  (label) => `${label}:`,
);

const LABELLED = /^\s*([^:：]{2,40}?)\s*[:：]\s*(\S.{0,60}?)\s*$/;

/** Finds these lines. In a listing that is known as one, a value of the extension needs no known label. */
export function translatedIn(lines: readonly Line[], isListing: boolean): Translated {
  const extension: Translated['extension'][number][] = [];
  const vendor: Translated['vendor'][number][] = [];
  const type: Translated['type'][number][] = [];
  for (const { text, number } of lines) {
    const found = LABELLED.exec(text);
    if (!found) continue;
    const label = fold(found[1] ?? '');
    const value = fold(found[2] ?? '');
    const isExtension = extensions.has(label) || (isListing && label !== 'virtualization');
    if (isExtension && (value === 'vt-x' || value === 'amd-v')) extension.push({ value, number });
    if (vendors.has(label)) vendor.push({ value, number });
    if (types.has(label)) type.push({ value: TYPES.get(value) ?? 'machine', number });
  }
  return { extension, vendor, type };
}
