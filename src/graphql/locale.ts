import { isLocale } from '../domain/article/last-update.ts';
import { InputError } from '../domain/input-error.ts';
import { builder } from './builder.ts';

/** The argument of every field that answers in words. */
export const localeArg = builder.args((t) => ({
  locale: t.string({
    defaultValue: 'en',
    required: true,
    description: 'BCP 47, as in `en`, `de-CH`. A language that is not known falls back to English.',
  }),
}));

/** @throws InputError for what isn't a BCP 47 tag */
export function checkedLocale(locale: string): string {
  if (isLocale(locale)) return locale;
  throw new InputError(
    'locale',
    `locale: "${locale.slice(0, 50)}" is no BCP 47 tag, such as "en" or "de-CH"`,
  );
}
