import { isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import { fieldsOf, membersOf, targetOf, type Field } from '../graphql/schema-walk.ts';
import type { Known } from './known.ts';
import type { Random } from './random.ts';
import { literalOf, valueFor } from './values.ts';

export interface Request {
  query: string;
  variables: Record<string, unknown>;
}

/** Makes a document that the schema allows, but for values in it that may be anything. */
export class OperationMaker {
  readonly #random: Random;
  readonly #known: Known;
  readonly #oddity: number;
  #variables: [name: string, type: string, value: unknown][] = [];
  #fragments: string[] = [];
  #aliases = 0;

  constructor(random: Random, known: Known, oddity: number) {
    this.#random = random;
    this.#known = known;
    this.#oddity = oddity;
  }

  make(kind: 'query' | 'mutation'): Request {
    const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
    const fields = fieldsOf(root);
    const count = kind === 'query' ? 1 + this.#random.below(3) : 1;
    const chosen = Array.from({ length: count }, () => this.#random.of(fields));
    const texts = chosen.map((field) => this.#field(root, field, 3));
    const declared = this.#variables.map(([name, type]) => `$${name}: ${type}`).join(', ');
    const head = `${kind} Fuzz${declared && `(${declared})`}`;
    return {
      query: [`${head} { __typename ${texts.join(' ')} }`, ...this.#fragments].join('\n'),
      variables: Object.fromEntries(this.#variables.map(([name, , value]) => [name, value])),
    };
  }

  #field(parent: GraphQLObjectType, field: Field, depth: number): string {
    const alias = `${parent.name}_${field.name}_${++this.#aliases}`;
    const selection = this.#selection(field, depth);
    return `${alias}: ${field.name}${this.#arguments(field)}${this.#directive()}${selection}`;
  }

  #arguments(field: Field): string {
    const chosen = field.args.filter(
      (each) =>
        isRequiredArgument(each) || this.#random.chance(each.name === 'dryRun' ? 0.5 : 0.35),
    );
    const texts = chosen.map(({ name, type }) => {
      const choosing = { random: this.#random, known: this.#known, oddity: this.#oddity };
      const value = valueFor(name, type, choosing);
      return `${name}: ${this.#random.chance(0.6) ? this.#variable(String(type), value) : literalOf(value)}`;
    });
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.length}`;
    this.#variables.push([name, type, value]);
    return `$${name}`;
  }

  #directive(): string {
    if (!this.#random.chance(0.1)) return '';
    const name = this.#random.of(['include', 'skip']);
    const value = this.#random.chance(0.5);
    const text = this.#random.chance(0.5) ? this.#variable('Boolean!', value) : String(value);
    return ` @${name}(if: ${text})`;
  }

  #selection(field: Field, depth: number): string {
    const target = targetOf(field);
    if (!target) return '';
    const members = this.#random.some(membersOf(target), 3).map((member) => {
      const usable = fieldsOf(member).filter((each) => depth > 0 || !targetOf(each));
      const fields = this.#random.some(usable, 5);
      const texts = fields.map((each) => this.#field(member, each, depth - 1));
      return this.#on(member.name, `{ __typename ${texts.join(' ')} }`);
    });
    return ` { __typename ${members.join(' ')} }`;
  }

  #on(type: string, selection: string): string {
    if (!this.#random.chance(0.2)) return `... on ${type}${this.#directive()} ${selection}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type} ${selection}`);
    return `...${name}${this.#directive()}`;
  }
}
