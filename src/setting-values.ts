import * as z from 'zod';

export const port = z.coerce.number().int().min(0).max(65535).describe('a port: 0 to 65535');

export const address = z
  .string()
  .regex(/^[\w.:-]+$/)
  .describe('an address to listen on, such as 127.0.0.1 or 0.0.0.0');

/** Values with commas between, and spaces as one likes. */
export const commaList = z.string().transform((text) => text.split(',').map((each) => each.trim()));

/** RSL 1.0's words for what machines may do. */
export const usages = commaList
  .pipe(z.array(z.enum(['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search'])))
  .optional()
  .describe('a list of all, ai-all, ai-train, ai-input, ai-index, search, with commas');

/** Nobody on the way can change what is asked there. */
export function isPrivate(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

export const siteUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/[?#]/.test(url))
  .transform((url) => url.replace(/\/+$/, ''))
  .optional()
  .describe('the address of the site, such as https://news.example.org');

export const fixedToken = z
  .string()
  .min(16)
  .regex(/^[\x21-\x7e]+$/)
  .optional()
  .describe('16 or more printable characters without spaces');
