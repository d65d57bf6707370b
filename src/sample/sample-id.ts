import { createHash } from 'node:crypto';

/**
 * A UUIDv7 that is the same in every sample newsroom, so that examples can name its stories: the
 * time is that of the sample's making, the rest comes from the name.
 */
export function sampleId(name: string): string {
  const random = createHash('sha256').update(name).digest('hex');
  const time = Date.parse('2026-01-01T00:00:00Z').toString(16).padStart(12, '0');
  const groups = [time.slice(0, 8), time.slice(8), `7${random.slice(0, 3)}`];
  return [...groups, `8${random.slice(3, 6)}`, random.slice(6, 18)].join('-');
}
