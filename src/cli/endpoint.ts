import { UsageError } from './command.ts';

/**
 * The GraphQL endpoint of a server, given by its own address or by the endpoint's.
 * @throws UsageError when it is no address on the web
 */
export function endpointOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`"${address}" is no server address: give one like http://localhost:4000`);
  }
  if (url.username || url.password) {
    throw new UsageError('An address with a password in it is not supported: give a --token');
  }
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path.endsWith('/graphql') ? path : `${path}/graphql`}`;
}
