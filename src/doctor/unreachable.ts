/** An address of PostgreSQL as it may be shown: without user and password. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** By PostgreSQL's codes and by Node's. */
const known: [code: RegExp, advice: string][] = [
  [/^28/, 'Check user and password of NAME, and pg_hba.conf of the server'],
  [/^3D000$/, 'Make the database (createdb), or name another in NAME'],
  [/^53300$/, 'All connections are taken: stop what holds them, or raise max_connections'],
  [/^57P03$/, 'The server is starting or stopping: try again in a moment'],
  [/^ECONNREFUSED$/, 'Start PostgreSQL there, or set NAME to where it runs'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'There is no such host: check NAME'],
];

const usual = 'Check NAME, and that this machine may connect there';

/** Why a PostgreSQL server could not be asked, and what to do about the setting that names it. */
export function whyUnreachable(
  setting: string,
  url: string,
  error: unknown,
): { text: string; advice: string } {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const [, advice] = known.find(([pattern]) => pattern.test(code)) ?? [null, usual];
  return {
    text: `${placeOf(url)} can't be asked: ${message || code}`,
    advice: advice.replace('NAME', setting),
  };
}
