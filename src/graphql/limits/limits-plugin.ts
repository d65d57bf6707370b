import {
  getOperationAST,
  GraphQLError,
  type ExecutionArgs,
  type parse,
  type ParseOptions,
  type Source,
  type validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import type { Execution } from '../execution.ts';
import { checkVariables } from './check-variables.ts';
import { costOnRequest, type Cost } from './cost-report.ts';
import { limitError } from './limit-error.ts';
import { limitedParse, limitedValidate, refusalOf } from './limited-steps.ts';
import type { Limits } from './limits.ts';
import { operationCost } from './operation-cost.ts';
import { weigh, weighAddress, type Rates } from './rates.ts';
import { withinTime } from './within-time.ts';

/**
 * Refuses what would ask too much of the server before it is executed: whatever brought the operation
 * here, as these are hooks of parsing, validating, executing and subscribing themselves. Stands before plugins that answer from a cache.
 */
export function limitsPlugin(limits: Limits, rates: Rates): Plugin<Context, Execution> {
  return {
    onParams({ params: { variables, extensions }, context }) {
      weighAddress(rates, context.visit, perOperation);
      checkVariables(variables);
      checkVariables(extensions);
    },
    onParse({ parseFn, setParseFn, context: { visit } }) {
      const parseIt = limitedParse(parseFn as typeof parse, limits);
      setParseFn((source: string | Source, options?: ParseOptions) => {
        weighAddress(rates, visit, pointsOf(source));
        return parseIt(source, options);
      });
    },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn(limitedValidate(validateFn as typeof validate, limits));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const cost = reckon(args, limits, rates);
      if (cost instanceof GraphQLError) {
        setResultAndStopExecution({ errors: [cost] });
        return;
      }
      return costOnRequest(args.contextValue, cost);
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const cost = reckon(args, limits, rates);
      if (cost instanceof GraphQLError) setResultAndStopExecution({ errors: [cost] });
    },
  };
}

/** Ends what takes longer than the limits allow. Stands behind plugins that execute in a way of their own. */
export function timeLimit({ executionTime }: Limits): Plugin<Context> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(withinTime(executeFn, executionTime));
    },
  };
}

/** Points of an operation that comes to nothing. */
const perOperation = 1;

/** Points of a document that has not come before: so many letters are read for one. */
const lettersOfPoint = 50;

function pointsOf(source: string | Source): number {
  return Math.ceil((typeof source === 'string' ? source : source.body).length / lettersOfPoint);
}

/** What an operation costs, which its sender has paid for; or why it is refused. */
export function reckon(
  args: ExecutionArgs,
  { cost: max }: Limits,
  rates: Rates,
): Cost | GraphQLError {
  const { schema, document, operationName, variableValues } = args;
  const operation = getOperationAST(document, operationName);
  // Execution says that there is none.
  if (!operation) return { total: 0, max };
  const refused = refusalOf(() => checkVariables(variableValues));
  if (refused) return refused;
  const variables = { ...(variableValues ?? {}) };
  const total = operationCost({ schema, document, operation, variables });
  if (total > max) return tooDear(total, max);
  return weigh(rates, args.contextValue as Context, total) ?? { total, max };
}

function tooDear(total: number, max: number): GraphQLError {
  const message = `The operation costs ${total}, and ${max} is the limit: ask for shorter lists, or for less of each thing in them`;
  const error = limitError('cost', max, message);
  error.extensions['cost'] = total;
  return error;
}
