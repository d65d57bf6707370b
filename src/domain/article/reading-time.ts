import { countWords } from './word-count.ts';

/** Silent reading of English non-fiction: Brysbaert 2019, doi 10.1016/j.jml.2019.104047. */
const WORDS_PER_MINUTE = 238;

export interface ReadingTime {
  /** Whole, rounded up, at least 1. */
  minutes: number;
  words: number;
}

/** How long a text (plain, without markup) takes to read. */
export function readingTime(text: string): ReadingTime {
  const words = countWords(text);
  return { words, minutes: minutesToRead(words) };
}

/** The same for a text whose words are counted already. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
}

const LABELS: Record<string, string> = {
  en: '{} min read',
  de: '{} Min. Lesezeit',
  fr: '{} min de lecture',
  es: '{} min de lectura',
  it: '{} min di lettura',
  nl: '{} min leestijd',
  pt: '{} min de leitura',
  pl: '{} min czytania',
  sv: '{} min lästid',
  da: '{} min. læsetid',
  nb: '{} min lesetid',
  no: '{} min lesetid',
  fi: '{} min lukuaika',
  ja: '{}分で読めます',
  zh: '阅读需{}分钟',
  'zh-Hant': '閱讀需{}分鐘',
};

/**
 * "2 min read" in the language of a locale; in one that has no phrase here just "2 min".
 * @throws RangeError when `locale` is not a BCP 47 tag (see `isLocale`)
 */
export function readingTimeLabel(minutes: number, locale: string): string {
  const locales = [locale, 'en']; // a locale unknown to Intl means English, not the server's own
  const label = labelFor(new Intl.Locale(locale).maximize());
  const unit = label === undefined ? ({ style: 'unit', unit: 'minute' } as const) : {};
  const number = new Intl.NumberFormat(locales, unit).format(minutes);
  return label?.replace('{}', number) ?? number;
}

function labelFor({ language, script }: Intl.Locale): string | undefined {
  return LABELS[`${language}-${script}`] ?? LABELS[language];
}
