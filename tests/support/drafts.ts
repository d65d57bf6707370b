import { adminToken } from './admin-token.ts';
import { send } from './graphql.ts';

/** Fields of a draft that tests look at. */
interface DraftFields {
  id: string;
  state: string;
  version: number;
  revision: number;
  publishedRevision: number | null;
  firstPublishedAt: string | null;
  scheduledAt: string | null;
  embargoUntil: string | null;
  content: { headline: string; standfirst: string | null; slug: string | null; markdown: string };
  article: { slug: string; path: string; headline: string } | null;
  comments: { text: string }[];
}

/** A draft as a mutation left it, and what can be done with it next. */
export interface DraftChanged extends DraftFields {
  /** Its id in the database. */
  uuid: string;
  /** Another mutation, with the version that this one left. @throws when it is answered with a problem */
  next(mutation: string, input?: object): Promise<DraftChanged>;
  read(): Promise<DraftFields>;
}

/** The member of DraftResult that a mutation was answered with. */
export type DraftResult =
  | { __typename: 'DraftChange'; draft: DraftFields; dryRun: boolean }
  | {
      __typename: 'InputProblem' | 'StateProblem' | 'Conflict';
      field: string | null;
      message: string;
      remedy: string;
      fields?: string[];
      version?: number;
      state?: string;
      allowedFrom?: string[];
    };

export const draftFields = `id state version revision publishedRevision firstPublishedAt scheduledAt
  embargoUntil content { headline standfirst slug markdown } article { slug path headline }
  comments { text }`;

/** Sends a mutation of a draft over HTTP; throws only on errors outside the result. */
export async function change(
  url: string,
  mutation: string,
  input: object,
  { token = adminToken, args = '' }: { token?: string; args?: string } = {},
): Promise<DraftResult> {
  const name = mutation === 'createDraft' ? 'CreateDraftInput' : inputNames[mutation];
  const { data, errors } = await send(
    url,
    `mutation ($input: ${name ?? 'DraftTargetInput'}!) { result: ${mutation}(input: $input${args}) {
      __typename
      ... on DraftChange { dryRun draft { ${draftFields} } }
      ... on Problem { field message remedy }
      ... on StateProblem { state allowedFrom }
      ... on Conflict { fields version }
    } }`,
    { input },
    token,
  );
  if (errors.length > 0) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
  return (data as { result: DraftResult } | null)!.result;
}

const inputNames: Record<string, string> = {
  saveDraft: 'SaveDraftInput',
  restoreRevision: 'RestoreRevisionInput',
  assignDraft: 'AssignDraftInput',
  sendBackDraft: 'SendBackDraftInput',
  publish: 'PublishInput',
  schedule: 'ScheduleInput',
  embargo: 'EmbargoInput',
  correct: 'CorrectInput',
  withdraw: 'TakeDownInput',
  kill: 'TakeDownInput',
};

/** Begins a story that could be published. */
export async function newDraft(
  url: string,
  content: object = {},
  token = adminToken,
): Promise<DraftChanged> {
  const whole = { headline: 'A headline', section: 'politics', markdown: 'Words.', ...content };
  return changed(url, await change(url, 'createDraft', { content: whole }, { token }), token);
}

function changed(url: string, result: DraftResult, token: string): DraftChanged {
  if (result.__typename !== 'DraftChange') throw new Error(JSON.stringify(result));
  const { draft } = result;
  const { id, version: expectedVersion } = draft;
  return {
    ...draft,
    uuid: Buffer.from(id, 'base64url').toString().replace('Draft:', ''),
    async next(mutation, input = {}) {
      const given = { id, expectedVersion, ...input };
      return changed(url, await change(url, mutation, given, { token }), token);
    },
    async read() {
      const { data } = await send(
        url,
        `query ($id: ID!) { draft(id: $id) { ${draftFields} } }`,
        { id },
        token,
      );
      return (data as { draft: DraftFields } | null)!.draft;
    },
  };
}
