import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import type { z } from 'zod';
import { jsonFeed } from './json-feed-schema.ts';

const directory = new URL('../support/schemas/', import.meta.url);
const readSchema = (file: string) => readFileSync(new URL(file, directory), 'utf8');

const grammar = readSchema('atom.rng');

/** What libxml2 has to say of an Atom document; empty when it follows RFC 4287's grammar. */
export const atomErrors = (xml: string): Promise<string[]> => grammarErrors([xml]);

/** The same of many, for which libxml2 is started once. */
export async function grammarErrors(documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, n) => ({ fileName: `${n}.xml`, contents }));
  const maxMemoryPages = 16_384;
  const result = await validateXML({
    ...{ xml, schema: grammar, extension: 'relaxng', maxMemoryPages },
  });
  return result.valid ? [] : result.errors.map(({ message }) => message);
}

/** What libxml2 has to say of any XML document; empty when it is well-formed. */
export async function xmlErrors(xml: string): Promise<string[]> {
  const result = await validateXML({ xml, normalization: 'c14n' });
  return result.errors.map(({ message }) => message);
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
// What ninjs takes from elsewhere: shapes on a map, which no place of ours has.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', not: {} });
const isNinjs = ajv.compile(JSON.parse(readSchema('ninjs-3.1.json')) as object);

export function ninjsErrors(item: unknown): string[] {
  return isNinjs(item)
    ? []
    : isNinjs.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

export function jsonFeedErrors(document: unknown): string[] {
  const issues: z.core.$ZodIssue[] = jsonFeed.safeParse(document).error?.issues ?? [];
  return issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
}
