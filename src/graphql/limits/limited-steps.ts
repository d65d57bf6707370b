import { GraphQLError, type parse, type validate } from 'graphql';
import type { Limits } from './limits.ts';
import { measureDocument } from './measure-document.ts';
import { scanDocument } from './scan-document.ts';

type Parse = typeof parse;
type Validate = typeof validate;

/** A document that is wrong in more ways than these isn't worth looking through further. */
const maxErrors = 20;

/** The same, for documents that are small enough to be parsed. */
export function limitedParse(parseIt: Parse, limits: Limits): Parse {
  return (source, options) => {
    scanDocument(typeof source === 'string' ? source : source.body, limits);
    return parseIt(source, options);
  };
}

/** The same, for documents that can be validated with little work. */
export function limitedValidate(validateIt: Validate, limits: Limits): Validate {
  return (schema, document, rules, options) => {
    const refused = refusalOf(() => measureDocument(document, limits));
    return refused ? [refused] : validateIt(schema, document, rules, { ...options, maxErrors });
  };
}

/** What a check throws to refuse something; null when it doesn't. */
export function refusalOf(check: () => void): GraphQLError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
