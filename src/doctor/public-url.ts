import { about, type Finding } from './finding.ts';

/** Whether the site that links point to is this Masthead, as seen from here. */
export async function publicUrl(url: string): Promise<Finding> {
  const found = about('PUBLIC_URL');
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) });
    const { status, problem } = (await response.json()) as { status?: string; problem?: string };
    if (status === 'ready') return found.ok(`${url} is ready`);
    const said = problem ?? `it answered ${response.status}`;
    return found.warn(`${url} is not ready: ${said}`, 'Look at the logs of its nodes');
  } catch (error) {
    const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
    // Of a host with several addresses there is no message.
    const why = cause?.message || cause?.code || message;
    return found.warn(
      `${url} does not answer as Masthead does: ${why}`,
      'Start a node and the proxy before it, or set PUBLIC_URL to where readers find the site',
    );
  }
}
