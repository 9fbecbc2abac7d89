/** All editions of Windows whose words are known, and their words as patterns. */
import { anyWording } from '../paste/fold.ts';
import { japanese, korean, simplifiedChinese, traditionalChinese } from './east-asian.ts';
import { english, french, german, italian, portuguese, russian, spanish } from './european.ts';
import { REQUIREMENTS, type Requirement, type WindowsLanguage } from './windows-language.ts';

/** Every known language. */
export const LANGUAGES: readonly WindowsLanguage[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  russian,
  simplifiedChinese,
  traditionalChinese,
  japanese,
  korean,
];

/** The words of one language as sources of patterns for a text without white space. */
export interface Words {
  readonly language: WindowsLanguage;
  readonly heading: string;
  readonly detected: string;
  readonly yes: string;
  readonly no: string;
  /** Each label with its requirement. */
  readonly labels: readonly { readonly requirement: Requirement; readonly pattern: string }[];
  readonly summary: readonly { readonly requirement: Requirement; readonly pattern: string }[];
}

const labelled = (labels: WindowsLanguage['labels']): Words['labels'] =>
  REQUIREMENTS.filter((requirement) => labels[requirement].length > 0).map((requirement) => ({
    requirement,
    pattern: anyWording(labels[requirement]),
  }));

/** The patterns of all languages. */
export const WORDS: readonly Words[] = LANGUAGES.map((language) => ({
  language,
  heading: anyWording(language.heading),
  detected: anyWording(language.detected),
  yes: anyWording(language.yes),
  no: anyWording(language.no),
  labels: labelled(language.labels),
  summary: labelled(language.summary),
}));
