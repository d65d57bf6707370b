import {
  getOperationAST,
  GraphQLError,
  type ExecutionArgs,
  type parse,
  type validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { checkVariables } from './check-variables.ts';
import { costOnRequest, type Cost } from './cost-report.ts';
import { limitError } from './limit-error.ts';
import { limitedParse, limitedValidate, refusalOf } from './limited-steps.ts';
import type { Limits } from './limits.ts';
import { operationCost } from './operation-cost.ts';
import { withinTime } from './within-time.ts';

/**
 * Refuses what would ask too much of the server before it is executed: whatever brought the operation
 * here, as these are hooks of parsing, validating, executing and subscribing themselves. Stands before plugins that answer from a cache.
 */
export function limitsPlugin(limits: Limits): Plugin<Context> {
  return {
    onParams({ params: { variables, extensions } }) {
      checkVariables(variables);
      checkVariables(extensions);
    },
    onParse({ parseFn, setParseFn }) {
      setParseFn(limitedParse(parseFn as typeof parse, limits));
    },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn(limitedValidate(validateFn as typeof validate, limits));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const cost = reckon(args, limits);
      if (cost instanceof GraphQLError) {
        setResultAndStopExecution({ errors: [cost] });
        return;
      }
      return costOnRequest(args.contextValue, cost);
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const cost = reckon(args, limits);
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

/** What an operation costs, or why it is refused. */
function reckon(args: ExecutionArgs, { cost: max }: Limits): Cost | GraphQLError {
  const { schema, document, operationName, variableValues } = args;
  const operation = getOperationAST(document, operationName);
  // Execution says that there is none.
  if (!operation) return { total: 0, max };
  const refused = refusalOf(() => checkVariables(variableValues));
  if (refused) return refused;
  const variables = { ...(variableValues ?? {}) };
  const total = operationCost({ schema, document, operation, variables });
  return total > max ? tooDear(total, max) : { total, max };
}

function tooDear(total: number, max: number): GraphQLError {
  const message = `The operation costs ${total}, and ${max} is the limit: ask for shorter lists, or for less of each thing in them`;
  const error = limitError('cost', max, message);
  error.extensions['cost'] = total;
  return error;
}
