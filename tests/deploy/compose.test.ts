import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config.ts';

interface Compose {
  services: Record<string, { environment?: Record<string, string | number> }>;
  configs: Record<string, { content: string }>;
}

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const compose = parse(textOf('../../compose.yaml')) as Compose;

it('compose.yaml follows the Compose Specification', () => {
  // Its own draft is named by an address that nobody else uses.
  const { $schema, ...schema } = JSON.parse(textOf('../support/schemas/compose-spec.json')) as {
    $schema: string;
  };
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  const isValid = ajv.compile(schema);
  isValid(compose);
  expect(isValid.errors).toBeNull();
});

it.each(['one', 'two'])('the settings of node %s are right', (name) => {
  const environment = Object.entries(compose.services[name]!.environment!).map(
    ([key, value]) => [key, filledIn(String(value))] as const,
  );
  const config = parseConfig(Object.fromEntries(environment));
  expect(config.databaseUrl).toBe('postgresql://masthead:0123456789abcdef@database:5432/masthead');
  expect(config.publicUrl).toBe('http://localhost:8080');
});

it('the proxy sends readers to the nodes that there are', () => {
  const { content } = compose.configs['caddyfile']!;
  const [, upstreams = ''] = /reverse_proxy (.*) \{/.exec(content)!;
  expect(upstreams.split(' ')).toEqual(['one:4000', 'two:4000']);
  expect(Object.keys(compose.services)).toEqual(['database', 'one', 'two', 'proxy']);
});

/** As Compose puts variables in: those that have to be given are, the others have their defaults. */
function filledIn(text: string): string {
  return text
    .replace(/\$\{\w+:\?[^}]*\}/g, '0123456789abcdef')
    .replace(/\$\{\w+:-([^}]*)\}/g, (_, usual: string) => usual);
}
