import { GraphQLError, GraphQLScalarType } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';

const { parseValue, parseLiteral, ...config } = DateTimeResolver.toConfig();

/** RFC 3339 from the year 1 on: PostgreSQL knows no year 0, which the RFC has. */
export const DateTimeScalar = new GraphQLScalarType({
  ...config,
  parseValue: (value) => fromYear1(parseValue(value)),
  parseLiteral: (node, variables) => fromYear1(parseLiteral(node, variables)),
});

function fromYear1(date: Date): Date {
  if (date.getTime() >= Date.parse('0001-01-01')) return date;
  throw new GraphQLError('DateTime cannot represent a time before the year 1');
}
