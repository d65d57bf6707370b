import { readFileSync } from 'node:fs';
import { parseCapture } from '../../../src/domain/capture/parse-capture.ts';

/** When all captures of these tests were saved. */
export const capturedAt = new Date('2025-12-04T12:00:00Z');

export const spyAgency = readFileSync(
  new URL('./fixtures/trump-spy-agency.txt', import.meta.url),
  'utf8',
);

const parts = {
  title: 'Rain stops play\n\n',
  crumbs: '  1. HOME\n  2. SPORT\n  3. Rain stops play\n',
  bullets: '— Last update: 10 hours ago\n— 2 min read\n— 618 Views\n— SPORT\n',
  repeat: 'Rain stops play\n\n',
  body: 'It rained.\n\nNobody played.\n\n',
  footer: 'Author: Ann Lee\n\nShare\n',
};

/** A small page capture, with some of its parts in other words ('' leaves one out). */
export function sample(changed: Partial<typeof parts> = {}): string {
  return Object.values({ ...parts, ...changed }).join('');
}

export const parse = (text: string) => parseCapture(text, capturedAt);

export const parseSample = (changed: Partial<typeof parts>) => parse(sample(changed));
