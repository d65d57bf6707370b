import type { Visit } from '../../../src/domain/view/visit.ts';

/** Somebody who reads. */
export const firefox: Visit = {
  address: '192.0.2.1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  prefetch: false,
};
