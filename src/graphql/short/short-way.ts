import {
  getOperationAST,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { anonymous } from '../../domain/token/viewer.ts';
import type { Visit } from '../../domain/view/visit.ts';
import type { Context } from '../context.ts';
import type { contextMaker } from '../context-maker.ts';
import type { Known } from '../execution.ts';
import { reckon } from '../limits/limits-plugin.ts';
import type { Limits } from '../limits/limits.ts';
import type { Rates } from '../limits/rates.ts';
import { checkVariables } from '../limits/check-variables.ts';
import { refusalOf } from '../limits/limited-steps.ts';
import { isHandedOver, type Serve } from '../live/operate.ts';
import { watching } from '../observed.ts';
import { holdsNul } from '../refusals.ts';
import type { Watcher } from '../watcher.ts';
import { schema } from '../schema.ts';
import { isPlain, paramsIn, readJson, type PlainParams } from './plain-request.ts';
import type { Execute, Learnt } from './learnt.ts';

export interface ShortWayOptions {
  learnt: Learnt;
  /** Of a request with no credential and no preview. */
  publicContext: ReturnType<typeof contextMaker>['publicContext'];
  limits: Limits;
  rates: Rates;
  watcher: Watcher;
}

/**
 * Answers what nobody in particular asks with a document that has gone all the way before: it is executed
 * with no pipeline around it. All else goes all the way, and so does a result with errors in it.
 */
export function withShortWay(serve: Serve, options: ShortWayOptions): Serve {
  const { learnt } = options;
  const allTheWay = async (request: Request, visit: Parameters<Serve>[1], known: Known) => {
    const response = await serve(request, visit, known);
    learnt.type(request.headers.get('accept'), response);
    return response;
  };
  return async (request, visit = null, known = {}) => {
    if (!isPlain(request) || isHandedOver(request)) return serve(request, visit, known);
    const json = known.json ?? readJson(await request.text());
    const type = learnt.types.get(request.headers.get('accept') ?? '');
    const step = type && stepOf(paramsIn(json), visit, options);
    if (!step) return allTheWay(request, visit, { ...known, json });
    const contextValue = options.publicContext({ request, visit, ...known });
    known.provenance?.complete();
    const result = await execute(step, request, contextValue, options);
    if (result.errors) return allTheWay(request, visit, { ...known, json, executed: result });
    const headers = { 'content-type': type };
    return new Response(JSON.stringify(result), { status: 200, headers });
  };
}

interface Step {
  run: Execute;
  args: Omit<ExecutionArgs, 'contextValue'>;
}

/** Null for what has to go all the way. */
function stepOf(
  params: PlainParams | null,
  visit: Visit | null,
  { learnt, limits, rates }: ShortWayOptions,
): Step | null {
  const document = params && learnt.documents.get(params.query);
  const { execute: run } = learnt;
  if (!document || !run) return null;
  const { operationName, variables: variableValues } = params;
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return null;
  if (refusalOf(() => checkVariables(variableValues)) || holdsNul(variableValues)) return null;
  const args = { schema, document, operationName, variableValues };
  const cost = reckon({ ...args, contextValue: { visit, viewer: anonymous } }, limits, rates);
  return cost instanceof Error ? null : { run, args };
}

async function execute(
  { run, args }: Step,
  request: Request,
  contextValue: Context,
  { watcher }: ShortWayOptions,
): Promise<ExecutionResult> {
  const all = { ...args, contextValue };
  const finish = watching(watcher, request, all);
  const result = (await run(all)) as ExecutionResult;
  finish(result);
  return result;
}
