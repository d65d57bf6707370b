import { arrived, isGraphQL } from './arrived.ts';
import type { ClientAddress } from './client-address.ts';
import type { Passing } from './passing.ts';
import type { Rates } from './rates.ts';
import { refuse, type Answered } from './refuse.ts';
import { refusedAsTooOften } from './too-often.ts';

/** Points of any request, also of one that is answered from memory. */
const perRequest = 1;

interface Rated {
  rates: Rates;
  clientAddress: ClientAddress;
  answered: Answered;
}

/** Refuses whoever has asked too much lately, before anything is looked for. */
export function rated({ rates, clientAddress, answered }: Rated, next: Passing): Passing {
  return (incoming, outgoing, headers) => {
    const { url = '' } = incoming;
    // What watches a node may do so from where all others come.
    const wait = url.startsWith('/health/')
      ? 0
      : rates.ofAddress(clientAddress(incoming), perRequest);
    if (wait === 0) {
      next(incoming, outgoing, headers);
      return;
    }
    const refusal = refusedAsTooOften(wait, isGraphQL(url));
    refuse(arrived(incoming), outgoing, refusal, { answered, headers });
  };
}
