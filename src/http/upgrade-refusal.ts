import type { IncomingMessage } from 'node:http';
import type { ClientAddress } from './client-address.ts';
import { mayConnect, type Origins } from './cors.ts';
import type { Rates } from './rates.ts';

/** Points of a connection; what is asked over it takes its own. */
const perSocket = 20;

interface Guard {
  rates: Rates;
  clientAddress: ClientAddress;
  origins: Origins;
  siteUrl: string;
}

/** Why somebody gets no WebSocket; null for whoever does. */
export function upgradeRefusal({ rates, clientAddress, origins, siteUrl }: Guard) {
  return (request: IncomingMessage): { status: string; header?: string } | null => {
    if (!mayConnect(origins, siteUrl, request)) return { status: '403 Forbidden' };
    const wait = rates.ofAddress(clientAddress(request), perSocket);
    if (wait === 0) return null;
    return { status: '429 Too Many Requests', header: `Retry-After: ${wait}` };
  };
}
