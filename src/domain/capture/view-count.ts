import { foldSpace } from './plain-text.ts';

const COUNT = /^(\d[\d.,'’ ]*?) ?(k|thousand|m|million|b|billion)?\+?(?: views?)?$/i;
const WHOLE = /^(?:\d+|\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*)$/;
const SCALED_WHOLE = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const DECIMAL = /^\d+[.,]\d+$/;

const SCALES: Record<string, number> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

/**
 * "618 Views", "12,431 Views", "1.2K Views", "3M views" or the bare number, as a whole number.
 * Without a scale a dot groups thousands, since nobody views by halves; with one it is a decimal
 * point. Null when it is none of these, or more than JavaScript counts exactly.
 */
export function parseViewCount(text: string): number | null {
  const folded = foldSpace(text);
  if (/^no views$/i.test(folded)) return 0;
  const [, digits, scale] = COUNT.exec(folded) ?? [];
  if (digits === undefined) return null;
  const count = scale === undefined ? whole(digits) : scaled(digits, scale);
  return count !== null && Number.isSafeInteger(count) ? count : null;
}

function whole(digits: string): number | null {
  return WHOLE.test(digits) ? Number(digits.replace(/\D/g, '')) : null;
}

function scaled(digits: string, scale: string): number | null {
  const factor = SCALES[scale.charAt(0).toLowerCase()] ?? NaN;
  if (SCALED_WHOLE.test(digits)) return Number(digits.replaceAll(',', '')) * factor;
  if (DECIMAL.test(digits)) return Math.round(Number(digits.replace(',', '.')) * factor);
  return null;
}
