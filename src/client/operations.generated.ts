/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An image to add to the library. The file itself has to be at its address already. */
export type AddImageInput = {
  /** What is to be seen, for those who cannot see it, up to 1,000 characters; the empty text only for decoration. */
  alt: string;
  /** What to print below it, up to 1,000 characters; null for nothing. */
  caption?: string | null | undefined;
  /** Who made it, to be printed, up to 300 characters; null when nobody needs naming. */
  credit?: string | null | undefined;
  /** Nothing is lost on those who cannot see it: there is no alt text. */
  decorative?: boolean;
  /** Pixels, 1 to 20,000. */
  height: number;
  /** As in `image/jpeg`. */
  mediaType: string;
  /** `https://…`, or a path of ours below `/media/`. */
  url: string;
  /** Pixels, 1 to 20,000. */
  width: number;
};

/** Whether machines may learn from a story. */
export type AiUse =
  /** They may. */
  | 'ALLOWED'
  /** They may not. */
  | 'PROHIBITED';

/** Who owns a story and what may be done with it. A field that is left out stays as it is. */
export type ArticleRightsInput = {
  /** Whether machines may learn from it; null to say nothing. */
  aiUse?: AiUse | null | undefined;
  /** An organisation or a person, up to 200 characters; null to say nothing. */
  holder?: string | null | undefined;
  /** What those who take it over may do, up to 2,000 characters, or the address of a licence; null to say nothing. */
  usageTerms?: string | null | undefined;
};

/** Who is to work on a draft. */
export type AssignDraftInput = {
  /** As `viewer.actor` names them; null for nobody. */
  assignedTo?: string | null | undefined;
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
};

/** One author of a byline. */
export type BylineEntryInput = {
  /** Slug of an author. */
  author: string;
  /** What to print beside the name; leave out for who wrote it. */
  role?: string | null | undefined;
};

/** What happened. */
export type ChangeKind =
  /** It was published anew, with a notice that says what changed. */
  | 'ARTICLE_CORRECTED'
  /** It was taken down for good: delete every copy. */
  | 'ARTICLE_KILLED'
  /** It got another address; the former one leads on. */
  | 'ARTICLE_MOVED'
  /** It became public, for the first time or again. */
  | 'ARTICLE_PUBLISHED'
  /** It was published anew. */
  | 'ARTICLE_UPDATED'
  /** It was taken down, and may return. */
  | 'ARTICLE_WITHDRAWN'
  /** They were added. */
  | 'AUTHOR_CREATED'
  /** They were made one with another, who stays. */
  | 'AUTHOR_MERGED'
  /** Their slug changed; the former one leads on. */
  | 'AUTHOR_MOVED'
  /** What is said of them changed. */
  | 'AUTHOR_UPDATED'
  /** What is said of it changed, in every article that shows it. */
  | 'IMAGE_UPDATED'
  /** It was made. */
  | 'SECTION_CREATED'
  /** It is no more. It was empty. */
  | 'SECTION_DELETED'
  /** Its path changed, and the paths of all that is below it. */
  | 'SECTION_MOVED'
  /** What is said of it changed, or its place among its siblings. */
  | 'SECTION_UPDATED'
  /** It was added. */
  | 'TOPIC_CREATED'
  /** It was made one with another, which stays. */
  | 'TOPIC_MERGED'
  /** Its slug changed; the former one leads on. */
  | 'TOPIC_MOVED'
  /** What is said of it changed. */
  | 'TOPIC_UPDATED';

/** A correction of what is public. */
export type CorrectInput = {
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
  /** What kind of notice readers see. */
  kind?: NoticeKind;
  /** What was wrong and what is right. */
  notice: string;
  /** Whether readers are told: "Last update" moves. False for a typo. A first publication always is. */
  significantUpdate?: boolean;
};

/** An author to add. */
export type CreateAuthorInput = {
  /** Plain text, up to 2,000 characters; null for none. */
  bio?: string | null | undefined;
  /** As in "Energy correspondent"; null for none. */
  jobTitle?: string | null | undefined;
  /** As it is to be printed, up to 200 characters. */
  name: string;
  /** The last part of the address; made from the name when left out. */
  slug?: string | null | undefined;
};

/** A story to begin. */
export type CreateDraftInput = {
  /** What is known of it. */
  content: DraftContentInput;
};

/** A draft to show. */
export type CreatePreviewTokenInput = {
  /** Of a draft that you may read. */
  draft: string;
  /** From when on it shows nothing: within 30 days; null for 7 days from now. */
  expiresAt?: string | null | undefined;
};

/** A section to add. */
export type CreateSectionInput = {
  /** One sentence, plain text; null for none. */
  description?: string | null | undefined;
  /** As it is printed, up to 200 characters. */
  name: string;
  /** Path of the section above, as in `world/europe`; left out for the top. */
  parent?: string | null | undefined;
  /** Its place among its siblings, 0 for the first; left out for the last. */
  position?: number | null | undefined;
  /** The last part of the path. */
  slug: string;
};

/** A token to make. */
export type CreateTokenInput = {
  /** From when on it is refused, a time to come; null for never. */
  expiresAt?: string | null | undefined;
  /** Who or what will use it, 1 to 100 characters; need not be unique. */
  name: string;
  /** What its bearer may do. */
  role: Role;
};

/** A topic to add. */
export type CreateTopicInput = {
  /** One sentence, plain text; null for none. */
  description?: string | null | undefined;
  /** As it is to be printed, up to 200 characters. */
  name: string;
  /** The last part of the address; made from the name when left out. */
  slug?: string | null | undefined;
  /** What kind of thing it is. */
  type: TopicType;
};

/** A webhook to make. */
export type CreateWebhookInput = {
  /** Slug of an author: only their articles. Null for no such limit. */
  author?: string | null | undefined;
  /** What to tell it of; all kinds for none. */
  kinds?: Array<ChangeKind> | null | undefined;
  /** Whose address it is, 1 to 100 characters. */
  name: string;
  /** Path of a section: only articles in it or below it, or that were just before. Null for no such limit. */
  section?: string | null | undefined;
  /** Slug of a topic: only articles about it. Null for no such limit. */
  topic?: string | null | undefined;
  /** Where requests go, http or https, up to 2,000 characters. An address that is not public is refused, here or, when a name leads to it, when something is sent, unless DELIVERY_ALLOW names its network. */
  url: string;
};

/** A section to delete. */
export type DeleteSectionInput = {
  /** Where it is now, as in `world/europe`. */
  path: string;
};

/** Which of two revisions has some words. */
export type DiffKind =
  /** Only the later. */
  | 'ADDED'
  /** Only the earlier. */
  | 'REMOVED'
  /** Both. */
  | 'SAME';

/** The words of a story. A field that is left out stays as it is. */
export type DraftContentInput = {
  /** Authors, in the order to print. */
  byline?: Array<BylineEntryInput> | null | undefined;
  /** Plain text, up to 300 characters; needed to begin a story. */
  headline?: string | null | undefined;
  /** Id of an image in the library; null for none. */
  image?: string | null | undefined;
  /** BCP 47, as in `en-GB`. */
  language?: string | null | undefined;
  /** The body: CommonMark with tables, up to 1 MiB and 20,000 lines. HTML in it is shown as text. */
  markdown?: string | null | undefined;
  /** Pins, in order: ids of articles or drafts. */
  related?: Array<string> | null | undefined;
  /** Who owns it and what may be done with it. */
  rights?: ArticleRightsInput | null | undefined;
  /** Path, as in `world/europe`; null for none yet. */
  section?: string | null | undefined;
  /** The wanted address; null to make it from the headline. */
  slug?: string | null | undefined;
  /** Plain text, up to 1,000 characters; null for none. */
  standfirst?: string | null | undefined;
  /** In order. */
  topics?: Array<TopicInput> | null | undefined;
};

/** Where the latest revision of a draft stands. */
export type DraftState =
  /** Waits for an editor. */
  | 'IN_REVIEW'
  /** Ended for good. */
  | 'KILLED'
  /** Is what the public reads. */
  | 'PUBLISHED'
  /** Will be published by itself. */
  | 'SCHEDULED'
  /** Was taken down, and may return. */
  | 'WITHDRAWN'
  /** Somebody is at it. */
  | 'WRITING';

/** A draft as you have read it. */
export type DraftTargetInput = {
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
};

/** Until when a story is kept back. */
export type EmbargoInput = {
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
  /** A time to come; null lifts the embargo. */
  until?: string | null | undefined;
};

/** The text of one news page, saved from another site. */
export type ImportCaptureInput = {
  /** When the page was saved; "10 hours ago" counts back from here. */
  capturedAt: string;
  /** Path of the section for a page that names none; made if it is not there. */
  defaultSection?: string;
  /** Title, numbered breadcrumbs, bullets (last update, read time, views, section), title, paragraphs, `Author: …`, `Share`. All but the title and one paragraph may be missing. */
  text: string;
};

/** What an import did. */
export type ImportOutcome =
  /** The page was not here: it was published. */
  | 'CREATED'
  /** The page was here and said the same: nothing was done. */
  | 'UNCHANGED'
  /** The page was here and said something else: the article was updated. */
  | 'UPDATED';

/** Two authors who are one. */
export type MergeAuthorsInput = {
  /** Slug of the author who goes. */
  from: string;
  /** Slug of the author who stays. */
  into: string;
};

/** Two topics that are one. */
export type MergeTopicsInput = {
  /** Slug of the topic that goes. */
  from: string;
  /** Slug of the topic that stays. */
  into: string;
};

/** Where a section is to stand. */
export type MoveSectionInput = {
  /** The version of the section that you have read. */
  expectedVersion: number;
  /** Path of the section to stand below; null for the top. */
  parent?: string | null | undefined;
  /** Where the section is now, as in `world/europe`. */
  path: string;
  /** Its place among its siblings, 0 for the first; left out for the last. */
  position?: number | null | undefined;
};

/** Why readers are told. */
export type NoticeKind =
  /** Something could be misread. */
  | 'CLARIFICATION'
  /** Something was wrong and is right now. */
  | 'CORRECTION'
  /** Something important was added. */
  | 'UPDATE';

/** A webhook to send nothing for now. */
export type PauseWebhookInput = {
  /** The version of the webhook that you have read. */
  expectedVersion: number;
  /** Of the webhook. */
  id: string;
  /** Why, for other admins. */
  reason: string;
};

/** Something that a role allows. */
export type Permission =
  /** Read the image library and add to it. */
  | 'ADD_IMAGES'
  /** Change images of the library, also where articles show them. */
  | 'CHANGE_IMAGES'
  /** Import page captures. */
  | 'IMPORT'
  /** End a story for good. */
  | 'KILL'
  /** Make and change authors. */
  | 'MANAGE_AUTHORS'
  /** Make, change, move and delete sections. */
  | 'MANAGE_SECTIONS'
  /** Make, read and revoke API tokens. */
  | 'MANAGE_TOKENS'
  /** Make and change topics. */
  | 'MANAGE_TOPICS'
  /** Make, read, change and end webhooks. */
  | 'MANAGE_WEBHOOKS'
  /** Publish, schedule, embargo, correct and take down; work on every draft. */
  | 'PUBLISH'
  /** Read everybody's drafts. */
  | 'READ_ALL_DRAFTS'
  /** Read the audit log. */
  | 'READ_AUDIT'
  /** Pull feeds with full texts, also where the public gets summaries. */
  | 'READ_FULL_FEEDS'
  /** Begin drafts and work on own ones. */
  | 'WRITE_DRAFTS';

/** A draft to publish. */
export type PublishInput = {
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
  /** Whether readers are told: "Last update" moves. False for a typo. A first publication always is. */
  significantUpdate?: boolean;
};

/** Why a story stands beside another, strongest first. */
export type RelatedReason =
  /** An editor put it there. */
  | 'PINNED'
  /** Among the latest of the same section. */
  | 'SAME_SECTION'
  /** Both are about the same. */
  | 'SHARED_TOPICS';

/** How an article was taken down. */
export type RemovalKind =
  /** For good. */
  | 'KILLED'
  /** It may return. */
  | 'WITHDRAWN';

/** What to tell a webhook again: either one delivery, or a part of the log. */
export type ReplayWebhookInput = {
  /** A cursor of `changes`: what came after it, as far as the webhook is told of it now. */
  after?: string | null | undefined;
  /** One of its deliveries: the change that it tells. */
  delivery?: string | null | undefined;
  /** Of the webhook. */
  id: string;
  /** A cursor of `changes`: no further than this change; without it to the end. Up to 1,000 changes. */
  until?: string | null | undefined;
};

/** An earlier revision to go back to. */
export type RestoreRevisionInput = {
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
  /** Its number, from 1. */
  revision: number;
};

/** A preview to end. */
export type RevokePreviewTokenInput = {
  /** Of the preview. */
  id: string;
};

/** A token to end. */
export type RevokeTokenInput = {
  /** Of the token. */
  id: string;
};

/** What somebody may do in the newsroom; `viewer.permissions` tells it one by one. */
export type Role =
  /** Also kills stories and manages sections and tokens. */
  | 'ADMIN'
  /** Writes, and sees own drafts and those that were given. */
  | 'CONTRIBUTOR'
  /** Also reads every draft, publishes and takes down. */
  | 'EDITOR'
  /** Takes whole articles elsewhere; changes nothing. */
  | 'SYNDICATION';

/** A change of the words. */
export type SaveDraftInput = {
  /** What you say of this save, for the history. */
  comment?: string | null | undefined;
  /** What is to change. */
  content: DraftContentInput;
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
};

/** When to publish. */
export type ScheduleInput = {
  /** A time to come. */
  at: string;
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
};

/** Why a draft goes back. */
export type SendBackDraftInput = {
  /** What is to be done. */
  comment: string;
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
};

/** Where a story can be shared. */
export type ShareNetwork =
  /** bsky.app */
  | 'BLUESKY'
  /** The reader's own mail program. */
  | 'EMAIL'
  /** facebook.com */
  | 'FACEBOOK'
  /** linkedin.com */
  | 'LINKEDIN'
  /** WhatsApp, on the phone or the web. */
  | 'WHATSAPP'
  /** x.com */
  | 'X';

/** What to take down, and what to tell. */
export type TakeDownInput = {
  /** The version of the draft that you have read. */
  expectedVersion: number;
  /** Of the draft. */
  id: string;
  /** Public: readers see it at the address. Null to say nothing. */
  reason?: string | null | undefined;
};

/** A topic: by its slug, or by name and type, and then it is made if there is none. */
export type TopicInput = {
  /** As it is printed. */
  name?: string | null | undefined;
  /** Of a topic that is there. */
  slug?: string | null | undefined;
  /** Needed with a name. */
  type?: TopicType | null | undefined;
};

/** What kind of thing a topic is. */
export type TopicType =
  /** A company, party, team, body. */
  | 'ORGANISATION'
  /** Somebody, living or not. */
  | 'PERSON'
  /** Somewhere on a map. */
  | 'PLACE'
  /** Anything else that stories are about. */
  | 'SUBJECT';

/** What is to change about an author. A field that is left out stays as it is. */
export type UpdateAuthorInput = {
  /** Their slug now. */
  author: string;
  /** Plain text, up to 2,000 characters; null for none. */
  bio?: string | null | undefined;
  /** The version of the author that you have read. */
  expectedVersion: number;
  /** As in "Energy correspondent"; null for none. */
  jobTitle?: string | null | undefined;
  /** As it is to be printed, up to 200 characters. */
  name?: string | null | undefined;
  /** The new last part of the address; the old one leads to it. */
  slug?: string | null | undefined;
};

/** What is to change about an image. A field that is left out stays as it is. */
export type UpdateImageInput = {
  /** What is to be seen, for those who cannot see it, up to 1,000 characters; the empty text only for decoration. */
  alt?: string | null | undefined;
  /** What to print below it, up to 1,000 characters; null for nothing. */
  caption?: string | null | undefined;
  /** Who made it, to be printed, up to 300 characters; null when nobody needs naming. */
  credit?: string | null | undefined;
  /** Nothing is lost on those who cannot see it: there is no alt text. */
  decorative?: boolean | null | undefined;
  /** Pixels, 1 to 20,000. */
  height?: number | null | undefined;
  /** Of the image. */
  id: string;
  /** As in `image/jpeg`. */
  mediaType?: string | null | undefined;
  /** `https://…`, or a path of ours below `/media/`. */
  url?: string | null | undefined;
  /** Pixels, 1 to 20,000. */
  width?: number | null | undefined;
};

/** What is to change about a section. A field that is left out stays as it is. */
export type UpdateSectionInput = {
  /** One sentence, plain text; null for none. */
  description?: string | null | undefined;
  /** The version of the section that you have read. */
  expectedVersion: number;
  /** As it is printed, up to 200 characters. */
  name?: string | null | undefined;
  /** Where the section is now, as in `world/europe`. */
  path: string;
  /** Its place among its siblings, 0 for the first. */
  position?: number | null | undefined;
  /** The new last part of the path; the old path leads to it. */
  slug?: string | null | undefined;
};

/** What is to change about a topic. A field that is left out stays as it is. */
export type UpdateTopicInput = {
  /** One sentence, plain text; null for none. */
  description?: string | null | undefined;
  /** The version of the topic that you have read. */
  expectedVersion: number;
  /** As it is to be printed, up to 200 characters. */
  name?: string | null | undefined;
  /** The new last part of the address; the old one leads to it. */
  slug?: string | null | undefined;
  /** Its slug now. */
  topic: string;
  /** What kind of thing it is. */
  type?: TopicType | null | undefined;
};

/** What is to change about a webhook. A field that is left out stays as it is. */
export type UpdateWebhookInput = {
  /** Slug of an author: only their articles. Null for no such limit. */
  author?: string | null | undefined;
  /** The version of the webhook that you have read. */
  expectedVersion: number;
  /** Of the webhook. */
  id: string;
  /** What to tell it of; all kinds for none. */
  kinds?: Array<ChangeKind> | null | undefined;
  /** Whose address it is, 1 to 100 characters. */
  name?: string | null | undefined;
  /** Path of a section: only articles in it or below it, or that were just before. Null for no such limit. */
  section?: string | null | undefined;
  /** Slug of a topic: only articles about it. Null for no such limit. */
  topic?: string | null | undefined;
  /** Where requests go, http or https, up to 2,000 characters. An address that is not public is refused, here or, when a name leads to it, when something is sent, unless DELIVERY_ALLOW names its network. */
  url?: string | null | undefined;
};

/** How far to look back. Views are counted by whole hours of UTC: a window begins with the hour in which its beginning lies. */
export type ViewWindow =
  /** The last 24 hours. */
  | 'DAY'
  /** The last hour. */
  | 'HOUR'
  /** The last 7 days. */
  | 'WEEK';

/** What became of a delivery until now. */
export type WebhookDeliveryState =
  /** It was taken: answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** Nobody took it for 3 days. It is sent no more, unless replayed. */
  | 'PARKED'
  /** It is sent as soon as it may: what came before it about the same comes first. */
  | 'WAITING';

/** A webhook, as you have read it. */
export type WebhookTargetInput = {
  /** The version of the webhook that you have read. */
  expectedVersion: number;
  /** Of the webhook. */
  id: string;
};

export type AddAuthorMutationVariables = Exact<{
  input: CreateAuthorInput;
}>;


export type AddAuthorMutation = { createAuthor:
    | { __typename: 'AuthorChange', dryRun: boolean, author: { id: string, version: number, slug: string, name: string, jobTitle: string | null, bio: string | null, path: string } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type AddImageMutationVariables = Exact<{
  input: AddImageInput;
}>;


export type AddImageMutation = { addImage:
    | { __typename: 'ImageChange', dryRun: boolean, image: { id: string, url: string, alt: string, caption: string | null, credit: string | null, width: number, height: number, mediaType: string } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
   };

export type AddSectionMutationVariables = Exact<{
  input: CreateSectionInput;
}>;


export type AddSectionMutation = { createSection:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'SectionChange', dryRun: boolean, section: { id: string, version: number, slug: string, name: string, description: string | null, path: string } }
    | { __typename: 'SectionDeletion', dryRun: boolean, path: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type AddTopicMutationVariables = Exact<{
  input: CreateTopicInput;
}>;


export type AddTopicMutation = { createTopic:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'TopicChange', dryRun: boolean, topic: { id: string, version: number, slug: string, name: string, type: TopicType, description: string | null, path: string } }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type ArticleChangesSubscriptionVariables = Exact<{
  section?: string | null | undefined;
  author?: string | null | undefined;
  topic?: string | null | undefined;
  article?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ArticleChangesSubscription = { articleChanges: { cursor: string, kind: ChangeKind, at: string, articleId: string, reason: string | null, article: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } | null } };

export type ArticleEmbedQueryVariables = Exact<{
  path: string;
}>;


export type ArticleEmbedQuery = { resolve:
    | { __typename: 'Article', url: string, language: string, headline: string, standfirst: string | null, image: { url: string, width: number, height: number } | null, byline: Array<{ author: { name: string, url: string } }> }
    | { __typename: 'Author' }
    | { __typename: 'Gone' }
    | { __typename: 'Redirect', path: string }
    | { __typename: 'Section' }
    | { __typename: 'Topic' }
   | null };

export type ArticlePageQueryVariables = Exact<{
  slug: string;
}>;


export type ArticlePageQuery = { article: { id: string, path: string, url: string, language: string, viewCount: number, headline: string, standfirst: string | null, bodyHtml: string, publishedAt: string, jsonLd: string, breadcrumbs: Array<{ name: string, path: string }>, lastUpdate: { at: string, relative: string }, readingTime: { minutes: number, words: number, label: string }, section: { name: string, path: string, feeds: { rss: string, atom: string, json: string } }, image: { url: string, alt: string, caption: string | null, credit: string | null, width: number, height: number } | null, byline: Array<{ role: string | null, author: { name: string, path: string } }>, notices: Array<{ kind: NoticeKind, text: string, at: string }>, topics: Array<{ name: string, type: TopicType, path: string, feeds: { rss: string, atom: string, json: string } }>, shareLinks: Array<{ network: ShareNetwork, label: string, url: string }>, related: Array<{ reason: RelatedReason, article: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }> } | null, feeds: { rss: string, atom: string, json: string } };

export type AssignMutationVariables = Exact<{
  input: AssignDraftInput;
}>;


export type AssignMutation = { assignDraft:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type AuditLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  subject?: string | null | undefined;
  actor?: string | null | undefined;
  action?: string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { edges: Array<{ node: { id: string, at: string, actor: string, actorName: string, action: string, fromRevision: number | null, toRevision: number | null, details: unknown, subject: { type: string, id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

type AuthorOutcome_AuthorChange_Fragment = { __typename: 'AuthorChange', dryRun: boolean, author: { id: string, version: number, slug: string, name: string, jobTitle: string | null, bio: string | null, path: string } };

type AuthorOutcome_InputProblem_Fragment = { __typename: 'InputProblem', field: string | null, message: string, remedy: string };

type AuthorOutcome_VersionProblem_Fragment = { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number };

export type AuthorOutcomeFragment =
  | AuthorOutcome_AuthorChange_Fragment
  | AuthorOutcome_InputProblem_Fragment
  | AuthorOutcome_VersionProblem_Fragment
;

export type AuthorPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuthorPageQuery = { author: { name: string, jobTitle: string | null, bio: string | null, path: string, feeds: { rss: string, atom: string, json: string }, articles: { edges: Array<{ node: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChangesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
}>;


export type ChangesQuery = { changes: { edges: Array<{ node:
        | { __typename: 'ArticleChanged', articleId: string, reason: string | null, cursor: string, kind: ChangeKind, at: string, touched: Array<string>, article: { path: string, headline: string } | null }
        | { __typename: 'AuthorChanged', authorId: string, cursor: string, kind: ChangeKind, at: string, touched: Array<string>, author: { path: string, name: string } | null }
        | { __typename: 'ImageChanged', imageId: string, cursor: string, kind: ChangeKind, at: string, touched: Array<string> }
        | { __typename: 'SectionChanged', sectionId: string, cursor: string, kind: ChangeKind, at: string, touched: Array<string>, section: { path: string, name: string } | null }
        | { __typename: 'TopicChanged', topicId: string, cursor: string, kind: ChangeKind, at: string, touched: Array<string>, topic: { path: string, name: string } | null }
       }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

type Copied_ApiToken_Fragment = { __typename: 'ApiToken', id: string };

type Copied_Article_Fragment = { __typename: 'Article', slug: string, headline: string, standfirst: string | null, language: string, bodyHtml: string, bodyText: string, publishedAt: string, id: string, lastUpdate: { at: string }, image: { url: string, alt: string, caption: string | null, credit: string | null } | null, notices: Array<{ kind: NoticeKind, text: string, at: string }>, rights: { holder: string | null, usageTerms: string | null, aiUse: AiUse | null }, section: { id: string }, byline: Array<{ role: string | null, author: { id: string } }>, topics: Array<{ id: string }>, related: Array<{ reason: RelatedReason, article: { id: string } }> };

type Copied_AuditEntry_Fragment = { __typename: 'AuditEntry', id: string };

type Copied_Author_Fragment = { __typename: 'Author', slug: string, name: string, jobTitle: string | null, bio: string | null, version: number, id: string };

type Copied_Draft_Fragment = { __typename: 'Draft', id: string };

type Copied_Image_Fragment = { __typename: 'Image', id: string };

type Copied_PreviewToken_Fragment = { __typename: 'PreviewToken', id: string };

type Copied_Section_Fragment = { __typename: 'Section', slug: string, name: string, description: string | null, version: number, id: string, parent: { id: string } | null, children: Array<{ id: string }> };

type Copied_Topic_Fragment = { __typename: 'Topic', slug: string, name: string, type: TopicType, description: string | null, version: number, id: string };

type Copied_Webhook_Fragment = { __typename: 'Webhook', id: string };

type Copied_WebhookDelivery_Fragment = { __typename: 'WebhookDelivery', id: string };

export type CopiedFragment =
  | Copied_ApiToken_Fragment
  | Copied_Article_Fragment
  | Copied_AuditEntry_Fragment
  | Copied_Author_Fragment
  | Copied_Draft_Fragment
  | Copied_Image_Fragment
  | Copied_PreviewToken_Fragment
  | Copied_Section_Fragment
  | Copied_Topic_Fragment
  | Copied_Webhook_Fragment
  | Copied_WebhookDelivery_Fragment
;

export type CopiedNodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type CopiedNodesQuery = { nodes: Array<
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Article', slug: string, headline: string, standfirst: string | null, language: string, bodyHtml: string, bodyText: string, publishedAt: string, id: string, lastUpdate: { at: string }, image: { url: string, alt: string, caption: string | null, credit: string | null } | null, notices: Array<{ kind: NoticeKind, text: string, at: string }>, rights: { holder: string | null, usageTerms: string | null, aiUse: AiUse | null }, section: { id: string }, byline: Array<{ role: string | null, author: { id: string } }>, topics: Array<{ id: string }>, related: Array<{ reason: RelatedReason, article: { id: string } }> }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Author', slug: string, name: string, jobTitle: string | null, bio: string | null, version: number, id: string }
    | { __typename: 'Draft', id: string }
    | { __typename: 'Image', id: string }
    | { __typename: 'PreviewToken', id: string }
    | { __typename: 'Section', slug: string, name: string, description: string | null, version: number, id: string, parent: { id: string } | null, children: Array<{ id: string }> }
    | { __typename: 'Topic', slug: string, name: string, type: TopicType, description: string | null, version: number, id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null> };

export type CorrectMutationVariables = Exact<{
  input: CorrectInput;
}>;


export type CorrectMutation = { correct:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type CreatePreviewMutationVariables = Exact<{
  input: CreatePreviewTokenInput;
}>;


export type CreatePreviewMutation = { createPreviewToken:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'PreviewCreated', id: string, url: string | null, secret: string | null, expiresAt: string }
   };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'TokenCreated', secret: string | null, dryRun: boolean, token: { id: string, name: string, role: Role, expiresAt: string | null } }
   };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'WebhookChange', secret: string | null, dryRun: boolean, webhook: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, version: number } | null }
   };

export type DeleteSectionMutationVariables = Exact<{
  input: DeleteSectionInput;
}>;


export type DeleteSectionMutation = { deleteSection:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'SectionChange', dryRun: boolean, section: { id: string, version: number, slug: string, name: string, description: string | null, path: string } }
    | { __typename: 'SectionDeletion', dryRun: boolean, path: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type DeleteWebhookMutationVariables = Exact<{
  input: WebhookTargetInput;
}>;


export type DeleteWebhookMutation = { deleteWebhook:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'WebhookChange', secret: string | null, dryRun: boolean, webhook: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, version: number } | null }
   };

export type DraftHistoryQueryVariables = Exact<{
  id: string;
}>;


export type DraftHistoryQuery = { draft: { id: string, state: DraftState, version: number, content: { headline: string, standfirst: string | null, markdown: string, rights: { holder: string | null, usageTerms: string | null, aiUse: AiUse | null } }, comments: Array<{ text: string, author: string, at: string }>, revisions: Array<{ number: number, comment: string | null, savedBy: string, savedAt: string }>, diff: { unified: string, fields: Array<{ field: string, parts: Array<{ kind: DiffKind, text: string }> }> } } | null };

type DraftOutcome_Conflict_Fragment = { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } };

type DraftOutcome_DraftChange_Fragment = { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } };

type DraftOutcome_InputProblem_Fragment = { __typename: 'InputProblem', field: string | null, message: string, remedy: string };

type DraftOutcome_StateProblem_Fragment = { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> };

export type DraftOutcomeFragment =
  | DraftOutcome_Conflict_Fragment
  | DraftOutcome_DraftChange_Fragment
  | DraftOutcome_InputProblem_Fragment
  | DraftOutcome_StateProblem_Fragment
;

export type DraftsQueryVariables = Exact<{
  state?: DraftState | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DraftsQuery = { drafts: { edges: Array<{ node: { id: string, state: DraftState, version: number, updatedAt: string, assignedTo: string | null, content: { headline: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EmbargoMutationVariables = Exact<{
  input: EmbargoInput;
}>;


export type EmbargoMutation = { embargo:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type ExportArticlesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExportArticlesQuery = { articles: { edges: Array<{ cursor: string, node: { __typename: 'Article', slug: string, headline: string, standfirst: string | null, language: string, bodyHtml: string, bodyText: string, publishedAt: string, id: string, lastUpdate: { at: string }, image: { url: string, alt: string, caption: string | null, credit: string | null } | null, notices: Array<{ kind: NoticeKind, text: string, at: string }>, rights: { holder: string | null, usageTerms: string | null, aiUse: AiUse | null }, section: { id: string }, byline: Array<{ role: string | null, author: { id: string } }>, topics: Array<{ id: string }>, related: Array<{ reason: RelatedReason, article: { id: string } }> } }> } };

export type ExportAuthorsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExportAuthorsQuery = { authors: { edges: Array<{ cursor: string, node: { __typename: 'Author', slug: string, name: string, jobTitle: string | null, bio: string | null, version: number, id: string } }> } };

export type ExportBeginQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportBeginQuery = { changes: { latestCursor: string }, sections: Array<{ id: string }> };

export type ExportTopicsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExportTopicsQuery = { topics: { edges: Array<{ cursor: string, node: { __typename: 'Topic', slug: string, name: string, type: TopicType, description: string | null, version: number, id: string } }> } };

export type FeedLinksFragment = { rss: string, atom: string, json: string };

type ImageOutcome_ImageChange_Fragment = { __typename: 'ImageChange', dryRun: boolean, image: { id: string, url: string, alt: string, caption: string | null, credit: string | null, width: number, height: number, mediaType: string } };

type ImageOutcome_InputProblem_Fragment = { __typename: 'InputProblem', field: string | null, message: string, remedy: string };

export type ImageOutcomeFragment =
  | ImageOutcome_ImageChange_Fragment
  | ImageOutcome_InputProblem_Fragment
;

export type ImagesQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ImagesQuery = { images: { edges: Array<{ node: { id: string, url: string, alt: string, caption: string | null, credit: string | null, width: number, height: number, mediaType: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportCaptureMutationVariables = Exact<{
  input: ImportCaptureInput;
}>;


export type ImportCaptureMutation = { importCapture:
    | { __typename: 'CaptureImported', outcome: ImportOutcome, article: { headline: string, path: string, url: string } | null }
    | { __typename: 'CaptureRefused', field: string, line: number | null, message: string }
   };

export type KillMutationVariables = Exact<{
  input: TakeDownInput;
}>;


export type KillMutation = { kill:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type MergeAuthorsMutationVariables = Exact<{
  input: MergeAuthorsInput;
}>;


export type MergeAuthorsMutation = { mergeAuthors:
    | { __typename: 'AuthorChange', dryRun: boolean, author: { id: string, version: number, slug: string, name: string, jobTitle: string | null, bio: string | null, path: string } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type MergeTopicsMutationVariables = Exact<{
  input: MergeTopicsInput;
}>;


export type MergeTopicsMutation = { mergeTopics:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'TopicChange', dryRun: boolean, topic: { id: string, version: number, slug: string, name: string, type: TopicType, description: string | null, path: string } }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type MostReadQueryVariables = Exact<{
  window?: ViewWindow;
  section?: string | null | undefined;
  first?: number;
}>;


export type MostReadQuery = { mostRead: Array<{ views: number, article: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }>, trending: Array<{ views: number, article: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }> };

export type MoveSectionMutationVariables = Exact<{
  input: MoveSectionInput;
}>;


export type MoveSectionMutation = { moveSection:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'SectionChange', dryRun: boolean, section: { id: string, version: number, slug: string, name: string, description: string | null, path: string } }
    | { __typename: 'SectionDeletion', dryRun: boolean, path: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type PauseWebhookMutationVariables = Exact<{
  input: PauseWebhookInput;
}>;


export type PauseWebhookMutation = { pauseWebhook:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'WebhookChange', secret: string | null, dryRun: boolean, webhook: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, version: number } | null }
   };

export type PreviewQueryVariables = Exact<{ [key: string]: never; }>;


export type PreviewQuery = { preview: { expiresAt: string, problem: string | null, isPublic: boolean, article: { path: string } | null, pinned: Array<{ path: string }> } | null };

export type PreviewFrontQueryVariables = Exact<{
  section?: string | null | undefined;
  at: string;
  first?: number | null | undefined;
}>;


export type PreviewFrontQuery = { previewFront: Array<{ scheduled: boolean, article: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }> };

export type PublishMutationVariables = Exact<{
  input: PublishInput;
}>;


export type PublishMutation = { publish:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type RecordViewMutationVariables = Exact<{
  article: string;
}>;


export type RecordViewMutation = { recordView: { article: string } };

export type RenameAuthorMutationVariables = Exact<{
  input: UpdateAuthorInput;
}>;


export type RenameAuthorMutation = { updateAuthor:
    | { __typename: 'AuthorChange', dryRun: boolean, author: { id: string, version: number, slug: string, name: string, jobTitle: string | null, bio: string | null, path: string } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type RenameSectionMutationVariables = Exact<{
  input: UpdateSectionInput;
}>;


export type RenameSectionMutation = { updateSection:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'SectionChange', dryRun: boolean, section: { id: string, version: number, slug: string, name: string, description: string | null, path: string } }
    | { __typename: 'SectionDeletion', dryRun: boolean, path: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type RenameTopicMutationVariables = Exact<{
  input: UpdateTopicInput;
}>;


export type RenameTopicMutation = { updateTopic:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'TopicChange', dryRun: boolean, topic: { id: string, version: number, slug: string, name: string, type: TopicType, description: string | null, path: string } }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number }
   };

export type ReplayWebhookMutationVariables = Exact<{
  input: ReplayWebhookInput;
}>;


export type ReplayWebhookMutation = { replayWebhook:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'WebhookChange', replayed: number, dryRun: boolean, webhook: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, version: number } | null }
   };

export type ResolvePathQueryVariables = Exact<{
  path: string;
}>;


export type ResolvePathQuery = { resolve:
    | { __typename: 'Article', slug: string, path: string, headline: string }
    | { __typename: 'Author', slug: string, name: string, path: string }
    | { __typename: 'Gone', kind: RemovalKind, reason: string | null, since: string }
    | { __typename: 'Redirect', path: string, url: string, since: string }
    | { __typename: 'Section', name: string, path: string }
    | { __typename: 'Topic', slug: string, name: string, path: string }
   | null };

export type RestoreMutationVariables = Exact<{
  input: RestoreRevisionInput;
}>;


export type RestoreMutation = { restoreRevision:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type ResumeWebhookMutationVariables = Exact<{
  input: WebhookTargetInput;
}>;


export type ResumeWebhookMutation = { resumeWebhook:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'WebhookChange', secret: string | null, dryRun: boolean, webhook: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, version: number } | null }
   };

export type ReviewMutationVariables = Exact<{
  input: DraftTargetInput;
}>;


export type ReviewMutation = { submitDraft:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type RevokePreviewMutationVariables = Exact<{
  input: RevokePreviewTokenInput;
}>;


export type RevokePreviewMutation = { revokePreviewToken:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'PreviewRevoked', preview: { id: string, expiresAt: string, revokedAt: string | null } }
   };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { revokeToken:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'TokenRevoked', dryRun: boolean, token: { id: string, name: string, revokedAt: string | null } }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookTargetInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'WebhookChange', secret: string | null, dryRun: boolean, webhook: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, version: number } | null }
   };

export type SaveMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveMutation = { saveDraft:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type ScheduleMutationVariables = Exact<{
  input: ScheduleInput;
}>;


export type ScheduleMutation = { schedule:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type SectionFrontQueryVariables = Exact<{
  path: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SectionFrontQuery = { section: { name: string, description: string | null, path: string, feeds: { rss: string, atom: string, json: string }, ancestors: Array<{ name: string, path: string }>, children: Array<{ name: string, path: string }>, articles: { edges: Array<{ node: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

type SectionOutcome_InputProblem_Fragment = { __typename: 'InputProblem', field: string | null, message: string, remedy: string };

type SectionOutcome_SectionChange_Fragment = { __typename: 'SectionChange', dryRun: boolean, section: { id: string, version: number, slug: string, name: string, description: string | null, path: string } };

type SectionOutcome_SectionDeletion_Fragment = { __typename: 'SectionDeletion', dryRun: boolean, path: string };

type SectionOutcome_VersionProblem_Fragment = { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number };

export type SectionOutcomeFragment =
  | SectionOutcome_InputProblem_Fragment
  | SectionOutcome_SectionChange_Fragment
  | SectionOutcome_SectionDeletion_Fragment
  | SectionOutcome_VersionProblem_Fragment
;

export type SendBackMutationVariables = Exact<{
  input: SendBackDraftInput;
}>;


export type SendBackMutation = { sendBackDraft:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type SiteFrontQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SiteFrontQuery = { feeds: { rss: string, atom: string, json: string }, sections: Array<{ name: string, path: string }>, articles: { edges: Array<{ node: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StoryCardFragment = { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> };

export type TakeDownMutationVariables = Exact<{
  input: TakeDownInput;
}>;


export type TakeDownMutation = { withdraw:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type TokensQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TokensQuery = { tokens: { edges: Array<{ node: { id: string, name: string, role: Role, createdBy: string, createdAt: string, expiresAt: string | null, revokedAt: string | null, lastUsedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

type TopicOutcome_InputProblem_Fragment = { __typename: 'InputProblem', field: string | null, message: string, remedy: string };

type TopicOutcome_TopicChange_Fragment = { __typename: 'TopicChange', dryRun: boolean, topic: { id: string, version: number, slug: string, name: string, type: TopicType, description: string | null, path: string } };

type TopicOutcome_VersionProblem_Fragment = { __typename: 'VersionProblem', field: string | null, message: string, remedy: string, fields: Array<string>, version: number };

export type TopicOutcomeFragment =
  | TopicOutcome_InputProblem_Fragment
  | TopicOutcome_TopicChange_Fragment
  | TopicOutcome_VersionProblem_Fragment
;

export type TopicPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicPageQuery = { topic: { name: string, type: TopicType, description: string | null, path: string, feeds: { rss: string, atom: string, json: string }, articles: { edges: Array<{ node: { id: string, path: string, headline: string, standfirst: string | null, publishedAt: string, lastUpdate: { at: string, relative: string }, readingTime: { label: string }, image: { url: string, alt: string, width: number, height: number } | null, section: { name: string, path: string }, byline: Array<{ role: string | null, author: { name: string, path: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type UnscheduleMutationVariables = Exact<{
  input: DraftTargetInput;
}>;


export type UnscheduleMutation = { unschedule:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export type UpdateImageMutationVariables = Exact<{
  input: UpdateImageInput;
}>;


export type UpdateImageMutation = { updateImage:
    | { __typename: 'ImageChange', dryRun: boolean, image: { id: string, url: string, alt: string, caption: string | null, credit: string | null, width: number, height: number, mediaType: string } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
   };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook:
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'VersionProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'WebhookChange', secret: string | null, dryRun: boolean, webhook: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, version: number } | null }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string | null, role: Role | null, actor: string | null, expiresAt: string | null, permissions: Array<Permission> } };

export type WebhookChangeQueryVariables = Exact<{
  after: string;
  ids: Array<string> | string;
}>;


export type WebhookChangeQuery = { changes: { edges: Array<{ node:
        | { __typename: 'ArticleChanged', articleId: string, reason: string | null, cursor: string, kind: ChangeKind, at: string }
        | { __typename: 'AuthorChanged', authorId: string, cursor: string, kind: ChangeKind, at: string }
        | { __typename: 'ImageChanged', imageId: string, cursor: string, kind: ChangeKind, at: string }
        | { __typename: 'SectionChanged', sectionId: string, cursor: string, kind: ChangeKind, at: string }
        | { __typename: 'TopicChanged', topicId: string, cursor: string, kind: ChangeKind, at: string }
       }> }, nodes: Array<
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Article', slug: string, headline: string, standfirst: string | null, language: string, bodyHtml: string, bodyText: string, publishedAt: string, id: string, lastUpdate: { at: string }, image: { url: string, alt: string, caption: string | null, credit: string | null } | null, notices: Array<{ kind: NoticeKind, text: string, at: string }>, rights: { holder: string | null, usageTerms: string | null, aiUse: AiUse | null }, section: { id: string }, byline: Array<{ role: string | null, author: { id: string } }>, topics: Array<{ id: string }>, related: Array<{ reason: RelatedReason, article: { id: string } }> }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Author', slug: string, name: string, jobTitle: string | null, bio: string | null, version: number, id: string }
    | { __typename: 'Draft', id: string }
    | { __typename: 'Image', id: string }
    | { __typename: 'PreviewToken', id: string }
    | { __typename: 'Section', slug: string, name: string, description: string | null, version: number, id: string, parent: { id: string } | null, children: Array<{ id: string }> }
    | { __typename: 'Topic', slug: string, name: string, type: TopicType, description: string | null, version: number, id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null>, sections: Array<{ id: string }> };

export type WebhooksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhooksQuery = { webhooks: { edges: Array<{ node: { id: string, name: string, url: string, kinds: Array<ChangeKind>, pausedAt: string | null, pauseReason: string | null, failingSince: string | null, version: number, deliveries: { edges: Array<{ node: { id: string, cursor: string, state: WebhookDeliveryState, attempts: number, nextAttemptAt: string | null, lastAttemptAt: string | null, status: number | null, problem: string | null } }> } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type WriteMutationVariables = Exact<{
  input: CreateDraftInput;
}>;


export type WriteMutation = { createDraft:
    | { __typename: 'Conflict', field: string | null, message: string, remedy: string, fields: Array<string>, version: number, theirs: { headline: string, standfirst: string | null, markdown: string } }
    | { __typename: 'DraftChange', dryRun: boolean, draft: { id: string, state: DraftState, version: number, revision: number, scheduledAt: string | null, embargoUntil: string | null, content: { headline: string }, article: { path: string, url: string } | null } }
    | { __typename: 'InputProblem', field: string | null, message: string, remedy: string }
    | { __typename: 'StateProblem', field: string | null, message: string, remedy: string, state: DraftState, allowedFrom: Array<DraftState> }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AuthorOutcomeFragmentDoc = new TypedDocumentString(`
    fragment AuthorOutcome on AuthorResult {
  __typename
  ... on AuthorChange {
    dryRun
    author {
      id
      version
      slug
      name
      jobTitle
      bio
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}
    `, {"fragmentName":"AuthorOutcome"}) as unknown as TypedDocumentString<AuthorOutcomeFragment, unknown>;
export const CopiedFragmentDoc = new TypedDocumentString(`
    fragment Copied on Node {
  __typename
  id
  ... on Article {
    slug
    headline
    standfirst
    language
    bodyHtml
    bodyText
    publishedAt
    lastUpdate {
      at
    }
    image {
      url
      alt
      caption
      credit
    }
    notices {
      kind
      text
      at
    }
    rights {
      holder
      usageTerms
      aiUse
    }
    section {
      id
    }
    byline {
      role
      author {
        id
      }
    }
    topics {
      id
    }
    related(first: 20) {
      reason
      article {
        id
      }
    }
  }
  ... on Section {
    slug
    name
    description
    version
    parent {
      id
    }
    children {
      id
    }
  }
  ... on Author {
    slug
    name
    jobTitle
    bio
    version
  }
  ... on Topic {
    slug
    name
    type
    description
    version
  }
}
    `, {"fragmentName":"Copied"}) as unknown as TypedDocumentString<CopiedFragment, unknown>;
export const DraftOutcomeFragmentDoc = new TypedDocumentString(`
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}
    `, {"fragmentName":"DraftOutcome"}) as unknown as TypedDocumentString<DraftOutcomeFragment, unknown>;
export const FeedLinksFragmentDoc = new TypedDocumentString(`
    fragment FeedLinks on Feeds {
  rss
  atom
  json
}
    `, {"fragmentName":"FeedLinks"}) as unknown as TypedDocumentString<FeedLinksFragment, unknown>;
export const ImageOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ImageOutcome on ImageResult {
  __typename
  ... on ImageChange {
    dryRun
    image {
      id
      url
      alt
      caption
      credit
      width
      height
      mediaType
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
}
    `, {"fragmentName":"ImageOutcome"}) as unknown as TypedDocumentString<ImageOutcomeFragment, unknown>;
export const SectionOutcomeFragmentDoc = new TypedDocumentString(`
    fragment SectionOutcome on SectionResult {
  __typename
  ... on SectionChange {
    dryRun
    section {
      id
      version
      slug
      name
      description
      path
    }
  }
  ... on SectionDeletion {
    dryRun
    path
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}
    `, {"fragmentName":"SectionOutcome"}) as unknown as TypedDocumentString<SectionOutcomeFragment, unknown>;
export const StoryCardFragmentDoc = new TypedDocumentString(`
    fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}
    `, {"fragmentName":"StoryCard"}) as unknown as TypedDocumentString<StoryCardFragment, unknown>;
export const TopicOutcomeFragmentDoc = new TypedDocumentString(`
    fragment TopicOutcome on TopicResult {
  __typename
  ... on TopicChange {
    dryRun
    topic {
      id
      version
      slug
      name
      type
      description
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}
    `, {"fragmentName":"TopicOutcome"}) as unknown as TypedDocumentString<TopicOutcomeFragment, unknown>;
export const AddAuthorDocument = new TypedDocumentString(`
    mutation AddAuthor($input: CreateAuthorInput!) {
  createAuthor(input: $input) {
    ...AuthorOutcome
  }
}
    fragment AuthorOutcome on AuthorResult {
  __typename
  ... on AuthorChange {
    dryRun
    author {
      id
      version
      slug
      name
      jobTitle
      bio
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<AddAuthorMutation, AddAuthorMutationVariables>;
export const AddImageDocument = new TypedDocumentString(`
    mutation AddImage($input: AddImageInput!) {
  addImage(input: $input) {
    ...ImageOutcome
  }
}
    fragment ImageOutcome on ImageResult {
  __typename
  ... on ImageChange {
    dryRun
    image {
      id
      url
      alt
      caption
      credit
      width
      height
      mediaType
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
}`) as unknown as TypedDocumentString<AddImageMutation, AddImageMutationVariables>;
export const AddSectionDocument = new TypedDocumentString(`
    mutation AddSection($input: CreateSectionInput!) {
  createSection(input: $input) {
    ...SectionOutcome
  }
}
    fragment SectionOutcome on SectionResult {
  __typename
  ... on SectionChange {
    dryRun
    section {
      id
      version
      slug
      name
      description
      path
    }
  }
  ... on SectionDeletion {
    dryRun
    path
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<AddSectionMutation, AddSectionMutationVariables>;
export const AddTopicDocument = new TypedDocumentString(`
    mutation AddTopic($input: CreateTopicInput!) {
  createTopic(input: $input) {
    ...TopicOutcome
  }
}
    fragment TopicOutcome on TopicResult {
  __typename
  ... on TopicChange {
    dryRun
    topic {
      id
      version
      slug
      name
      type
      description
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<AddTopicMutation, AddTopicMutationVariables>;
export const ArticleChangesDocument = new TypedDocumentString(`
    subscription ArticleChanges($section: String, $author: String, $topic: String, $article: ID, $after: String) {
  articleChanges(
    section: $section
    author: $author
    topic: $topic
    article: $article
    after: $after
  ) {
    cursor
    kind
    at
    articleId
    reason
    article {
      ...StoryCard
    }
  }
}
    fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<ArticleChangesSubscription, ArticleChangesSubscriptionVariables>;
export const ArticleEmbedDocument = new TypedDocumentString(`
    query ArticleEmbed($path: String!) {
  resolve(path: $path) {
    __typename
    ... on Article {
      url
      language
      headline
      standfirst
      image {
        url
        width
        height
      }
      byline {
        author {
          name
          url
        }
      }
    }
    ... on Redirect {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ArticleEmbedQuery, ArticleEmbedQueryVariables>;
export const ArticlePageDocument = new TypedDocumentString(`
    query ArticlePage($slug: String!) {
  article(slug: $slug) {
    id
    path
    url
    language
    breadcrumbs {
      name
      path
    }
    lastUpdate {
      at
      relative
    }
    readingTime {
      minutes
      words
      label
    }
    viewCount
    section {
      name
      path
      feeds {
        ...FeedLinks
      }
    }
    headline
    standfirst
    image {
      url
      alt
      caption
      credit
      width
      height
    }
    bodyHtml
    byline {
      author {
        name
        path
      }
      role
    }
    publishedAt
    notices {
      kind
      text
      at
    }
    topics {
      name
      type
      path
      feeds {
        ...FeedLinks
      }
    }
    jsonLd
    shareLinks {
      network
      label
      url
    }
    related(first: 4) {
      reason
      article {
        ...StoryCard
      }
    }
  }
  feeds {
    ...FeedLinks
  }
}
    fragment FeedLinks on Feeds {
  rss
  atom
  json
}
fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const AssignDocument = new TypedDocumentString(`
    mutation Assign($input: AssignDraftInput!) {
  assignDraft(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<AssignMutation, AssignMutationVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($first: Int!, $after: String, $subject: ID, $actor: String, $action: String) {
  auditLog(
    first: $first
    after: $after
    subject: $subject
    actor: $actor
    action: $action
  ) {
    edges {
      node {
        id
        at
        actor
        actorName
        action
        subject {
          type
          id
        }
        fromRevision
        toRevision
        details
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const AuthorPageDocument = new TypedDocumentString(`
    query AuthorPage($slug: String!, $first: Int = 20, $after: String) {
  author(slug: $slug) {
    name
    jobTitle
    bio
    path
    feeds {
      ...FeedLinks
    }
    articles(first: $first, after: $after) {
      edges {
        node {
          ...StoryCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment FeedLinks on Feeds {
  rss
  atom
  json
}
fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<AuthorPageQuery, AuthorPageQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($after: String, $first: Int! = 100) {
  changes(after: $after, first: $first) {
    edges {
      node {
        __typename
        cursor
        kind
        at
        touched
        ... on ArticleChanged {
          articleId
          reason
          article {
            path
            headline
          }
        }
        ... on SectionChanged {
          sectionId
          section {
            path
            name
          }
        }
        ... on AuthorChanged {
          authorId
          author {
            path
            name
          }
        }
        ... on TopicChanged {
          topicId
          topic {
            path
            name
          }
        }
        ... on ImageChanged {
          imageId
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const CopiedNodesDocument = new TypedDocumentString(`
    query CopiedNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...Copied
  }
}
    fragment Copied on Node {
  __typename
  id
  ... on Article {
    slug
    headline
    standfirst
    language
    bodyHtml
    bodyText
    publishedAt
    lastUpdate {
      at
    }
    image {
      url
      alt
      caption
      credit
    }
    notices {
      kind
      text
      at
    }
    rights {
      holder
      usageTerms
      aiUse
    }
    section {
      id
    }
    byline {
      role
      author {
        id
      }
    }
    topics {
      id
    }
    related(first: 20) {
      reason
      article {
        id
      }
    }
  }
  ... on Section {
    slug
    name
    description
    version
    parent {
      id
    }
    children {
      id
    }
  }
  ... on Author {
    slug
    name
    jobTitle
    bio
    version
  }
  ... on Topic {
    slug
    name
    type
    description
    version
  }
}`) as unknown as TypedDocumentString<CopiedNodesQuery, CopiedNodesQueryVariables>;
export const CorrectDocument = new TypedDocumentString(`
    mutation Correct($input: CorrectInput!) {
  correct(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<CorrectMutation, CorrectMutationVariables>;
export const CreatePreviewDocument = new TypedDocumentString(`
    mutation CreatePreview($input: CreatePreviewTokenInput!) {
  createPreviewToken(input: $input) {
    __typename
    ... on PreviewCreated {
      id
      url
      secret
      expiresAt
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePreviewMutation, CreatePreviewMutationVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    __typename
    ... on TokenCreated {
      secret
      dryRun
      token {
        id
        name
        role
        expiresAt
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const CreateWebhookDocument = new TypedDocumentString(`
    mutation CreateWebhook($input: CreateWebhookInput!) {
  createWebhook(input: $input) {
    __typename
    ... on WebhookChange {
      secret
      dryRun
      webhook {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        version
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const DeleteSectionDocument = new TypedDocumentString(`
    mutation DeleteSection($input: DeleteSectionInput!) {
  deleteSection(input: $input) {
    ...SectionOutcome
  }
}
    fragment SectionOutcome on SectionResult {
  __typename
  ... on SectionChange {
    dryRun
    section {
      id
      version
      slug
      name
      description
      path
    }
  }
  ... on SectionDeletion {
    dryRun
    path
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<DeleteSectionMutation, DeleteSectionMutationVariables>;
export const DeleteWebhookDocument = new TypedDocumentString(`
    mutation DeleteWebhook($input: WebhookTargetInput!) {
  deleteWebhook(input: $input) {
    __typename
    ... on WebhookChange {
      secret
      dryRun
      webhook {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        version
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const DraftHistoryDocument = new TypedDocumentString(`
    query DraftHistory($id: ID!) {
  draft(id: $id) {
    id
    state
    version
    content {
      headline
      standfirst
      markdown
      rights {
        holder
        usageTerms
        aiUse
      }
    }
    comments {
      text
      author
      at
    }
    revisions {
      number
      comment
      savedBy
      savedAt
    }
    diff(from: 1) {
      fields {
        field
        parts {
          kind
          text
        }
      }
      unified
    }
  }
}
    `) as unknown as TypedDocumentString<DraftHistoryQuery, DraftHistoryQueryVariables>;
export const DraftsDocument = new TypedDocumentString(`
    query Drafts($state: DraftState, $search: String, $first: Int = 20, $after: String) {
  drafts(state: $state, search: $search, first: $first, after: $after) {
    edges {
      node {
        id
        state
        version
        updatedAt
        assignedTo
        content {
          headline
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DraftsQuery, DraftsQueryVariables>;
export const EmbargoDocument = new TypedDocumentString(`
    mutation Embargo($input: EmbargoInput!) {
  embargo(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<EmbargoMutation, EmbargoMutationVariables>;
export const ExportArticlesDocument = new TypedDocumentString(`
    query ExportArticles($after: String) {
  articles(
    first: 25
    after: $after
    orderBy: {field: PUBLISHED_AT, direction: ASC}
  ) {
    edges {
      cursor
      node {
        ...Copied
      }
    }
  }
}
    fragment Copied on Node {
  __typename
  id
  ... on Article {
    slug
    headline
    standfirst
    language
    bodyHtml
    bodyText
    publishedAt
    lastUpdate {
      at
    }
    image {
      url
      alt
      caption
      credit
    }
    notices {
      kind
      text
      at
    }
    rights {
      holder
      usageTerms
      aiUse
    }
    section {
      id
    }
    byline {
      role
      author {
        id
      }
    }
    topics {
      id
    }
    related(first: 20) {
      reason
      article {
        id
      }
    }
  }
  ... on Section {
    slug
    name
    description
    version
    parent {
      id
    }
    children {
      id
    }
  }
  ... on Author {
    slug
    name
    jobTitle
    bio
    version
  }
  ... on Topic {
    slug
    name
    type
    description
    version
  }
}`) as unknown as TypedDocumentString<ExportArticlesQuery, ExportArticlesQueryVariables>;
export const ExportAuthorsDocument = new TypedDocumentString(`
    query ExportAuthors($after: String) {
  authors(first: 100, after: $after) {
    edges {
      cursor
      node {
        ...Copied
      }
    }
  }
}
    fragment Copied on Node {
  __typename
  id
  ... on Article {
    slug
    headline
    standfirst
    language
    bodyHtml
    bodyText
    publishedAt
    lastUpdate {
      at
    }
    image {
      url
      alt
      caption
      credit
    }
    notices {
      kind
      text
      at
    }
    rights {
      holder
      usageTerms
      aiUse
    }
    section {
      id
    }
    byline {
      role
      author {
        id
      }
    }
    topics {
      id
    }
    related(first: 20) {
      reason
      article {
        id
      }
    }
  }
  ... on Section {
    slug
    name
    description
    version
    parent {
      id
    }
    children {
      id
    }
  }
  ... on Author {
    slug
    name
    jobTitle
    bio
    version
  }
  ... on Topic {
    slug
    name
    type
    description
    version
  }
}`) as unknown as TypedDocumentString<ExportAuthorsQuery, ExportAuthorsQueryVariables>;
export const ExportBeginDocument = new TypedDocumentString(`
    query ExportBegin {
  changes(first: 0) {
    latestCursor
  }
  sections {
    id
  }
}
    `) as unknown as TypedDocumentString<ExportBeginQuery, ExportBeginQueryVariables>;
export const ExportTopicsDocument = new TypedDocumentString(`
    query ExportTopics($after: String) {
  topics(first: 100, after: $after) {
    edges {
      cursor
      node {
        ...Copied
      }
    }
  }
}
    fragment Copied on Node {
  __typename
  id
  ... on Article {
    slug
    headline
    standfirst
    language
    bodyHtml
    bodyText
    publishedAt
    lastUpdate {
      at
    }
    image {
      url
      alt
      caption
      credit
    }
    notices {
      kind
      text
      at
    }
    rights {
      holder
      usageTerms
      aiUse
    }
    section {
      id
    }
    byline {
      role
      author {
        id
      }
    }
    topics {
      id
    }
    related(first: 20) {
      reason
      article {
        id
      }
    }
  }
  ... on Section {
    slug
    name
    description
    version
    parent {
      id
    }
    children {
      id
    }
  }
  ... on Author {
    slug
    name
    jobTitle
    bio
    version
  }
  ... on Topic {
    slug
    name
    type
    description
    version
  }
}`) as unknown as TypedDocumentString<ExportTopicsQuery, ExportTopicsQueryVariables>;
export const ImagesDocument = new TypedDocumentString(`
    query Images($search: String, $first: Int!, $after: String) {
  images(search: $search, first: $first, after: $after) {
    edges {
      node {
        id
        url
        alt
        caption
        credit
        width
        height
        mediaType
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImagesQuery, ImagesQueryVariables>;
export const ImportCaptureDocument = new TypedDocumentString(`
    mutation ImportCapture($input: ImportCaptureInput!) {
  importCapture(input: $input) {
    __typename
    ... on CaptureImported {
      outcome
      article {
        headline
        path
        url
      }
    }
    ... on CaptureRefused {
      field
      line
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportCaptureMutation, ImportCaptureMutationVariables>;
export const KillDocument = new TypedDocumentString(`
    mutation Kill($input: TakeDownInput!) {
  kill(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<KillMutation, KillMutationVariables>;
export const MergeAuthorsDocument = new TypedDocumentString(`
    mutation MergeAuthors($input: MergeAuthorsInput!) {
  mergeAuthors(input: $input) {
    ...AuthorOutcome
  }
}
    fragment AuthorOutcome on AuthorResult {
  __typename
  ... on AuthorChange {
    dryRun
    author {
      id
      version
      slug
      name
      jobTitle
      bio
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<MergeAuthorsMutation, MergeAuthorsMutationVariables>;
export const MergeTopicsDocument = new TypedDocumentString(`
    mutation MergeTopics($input: MergeTopicsInput!) {
  mergeTopics(input: $input) {
    ...TopicOutcome
  }
}
    fragment TopicOutcome on TopicResult {
  __typename
  ... on TopicChange {
    dryRun
    topic {
      id
      version
      slug
      name
      type
      description
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<MergeTopicsMutation, MergeTopicsMutationVariables>;
export const MostReadDocument = new TypedDocumentString(`
    query MostRead($window: ViewWindow! = DAY, $section: String, $first: Int! = 10) {
  mostRead(window: $window, section: $section, first: $first) {
    views
    article {
      ...StoryCard
    }
  }
  trending(section: $section, first: $first) {
    views
    article {
      ...StoryCard
    }
  }
}
    fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<MostReadQuery, MostReadQueryVariables>;
export const MoveSectionDocument = new TypedDocumentString(`
    mutation MoveSection($input: MoveSectionInput!) {
  moveSection(input: $input) {
    ...SectionOutcome
  }
}
    fragment SectionOutcome on SectionResult {
  __typename
  ... on SectionChange {
    dryRun
    section {
      id
      version
      slug
      name
      description
      path
    }
  }
  ... on SectionDeletion {
    dryRun
    path
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<MoveSectionMutation, MoveSectionMutationVariables>;
export const PauseWebhookDocument = new TypedDocumentString(`
    mutation PauseWebhook($input: PauseWebhookInput!) {
  pauseWebhook(input: $input) {
    __typename
    ... on WebhookChange {
      secret
      dryRun
      webhook {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        version
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<PauseWebhookMutation, PauseWebhookMutationVariables>;
export const PreviewDocument = new TypedDocumentString(`
    query Preview {
  preview {
    expiresAt
    problem
    isPublic
    article {
      path
    }
    pinned {
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewQuery, PreviewQueryVariables>;
export const PreviewFrontDocument = new TypedDocumentString(`
    query PreviewFront($section: String, $at: DateTime!, $first: Int = 20) {
  previewFront(section: $section, at: $at, first: $first) {
    scheduled
    article {
      ...StoryCard
    }
  }
}
    fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<PreviewFrontQuery, PreviewFrontQueryVariables>;
export const PublishDocument = new TypedDocumentString(`
    mutation Publish($input: PublishInput!) {
  publish(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<PublishMutation, PublishMutationVariables>;
export const RecordViewDocument = new TypedDocumentString(`
    mutation RecordView($article: ID!) {
  recordView(article: $article) {
    article
  }
}
    `) as unknown as TypedDocumentString<RecordViewMutation, RecordViewMutationVariables>;
export const RenameAuthorDocument = new TypedDocumentString(`
    mutation RenameAuthor($input: UpdateAuthorInput!) {
  updateAuthor(input: $input) {
    ...AuthorOutcome
  }
}
    fragment AuthorOutcome on AuthorResult {
  __typename
  ... on AuthorChange {
    dryRun
    author {
      id
      version
      slug
      name
      jobTitle
      bio
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<RenameAuthorMutation, RenameAuthorMutationVariables>;
export const RenameSectionDocument = new TypedDocumentString(`
    mutation RenameSection($input: UpdateSectionInput!) {
  updateSection(input: $input) {
    ...SectionOutcome
  }
}
    fragment SectionOutcome on SectionResult {
  __typename
  ... on SectionChange {
    dryRun
    section {
      id
      version
      slug
      name
      description
      path
    }
  }
  ... on SectionDeletion {
    dryRun
    path
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<RenameSectionMutation, RenameSectionMutationVariables>;
export const RenameTopicDocument = new TypedDocumentString(`
    mutation RenameTopic($input: UpdateTopicInput!) {
  updateTopic(input: $input) {
    ...TopicOutcome
  }
}
    fragment TopicOutcome on TopicResult {
  __typename
  ... on TopicChange {
    dryRun
    topic {
      id
      version
      slug
      name
      type
      description
      path
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on VersionProblem {
    fields
    version
  }
}`) as unknown as TypedDocumentString<RenameTopicMutation, RenameTopicMutationVariables>;
export const ReplayWebhookDocument = new TypedDocumentString(`
    mutation ReplayWebhook($input: ReplayWebhookInput!) {
  replayWebhook(input: $input) {
    __typename
    ... on WebhookChange {
      replayed
      dryRun
      webhook {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        version
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const ResolvePathDocument = new TypedDocumentString(`
    query ResolvePath($path: String!) {
  resolve(path: $path) {
    __typename
    ... on Article {
      slug
      path
      headline
    }
    ... on Section {
      name
      path
    }
    ... on Author {
      slug
      name
      path
    }
    ... on Topic {
      slug
      name
      path
    }
    ... on Redirect {
      path
      url
      since
    }
    ... on Gone {
      kind
      reason
      since
    }
  }
}
    `) as unknown as TypedDocumentString<ResolvePathQuery, ResolvePathQueryVariables>;
export const RestoreDocument = new TypedDocumentString(`
    mutation Restore($input: RestoreRevisionInput!) {
  restoreRevision(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<RestoreMutation, RestoreMutationVariables>;
export const ResumeWebhookDocument = new TypedDocumentString(`
    mutation ResumeWebhook($input: WebhookTargetInput!) {
  resumeWebhook(input: $input) {
    __typename
    ... on WebhookChange {
      secret
      dryRun
      webhook {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        version
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeWebhookMutation, ResumeWebhookMutationVariables>;
export const ReviewDocument = new TypedDocumentString(`
    mutation Review($input: DraftTargetInput!) {
  submitDraft(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<ReviewMutation, ReviewMutationVariables>;
export const RevokePreviewDocument = new TypedDocumentString(`
    mutation RevokePreview($input: RevokePreviewTokenInput!) {
  revokePreviewToken(input: $input) {
    __typename
    ... on PreviewRevoked {
      preview {
        id
        expiresAt
        revokedAt
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<RevokePreviewMutation, RevokePreviewMutationVariables>;
export const RevokeTokenDocument = new TypedDocumentString(`
    mutation RevokeToken($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    __typename
    ... on TokenRevoked {
      dryRun
      token {
        id
        name
        revokedAt
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($input: WebhookTargetInput!) {
  rotateWebhookSecret(input: $input) {
    __typename
    ... on WebhookChange {
      secret
      dryRun
      webhook {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        version
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SaveDocument = new TypedDocumentString(`
    mutation Save($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<SaveMutation, SaveMutationVariables>;
export const ScheduleDocument = new TypedDocumentString(`
    mutation Schedule($input: ScheduleInput!) {
  schedule(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<ScheduleMutation, ScheduleMutationVariables>;
export const SectionFrontDocument = new TypedDocumentString(`
    query SectionFront($path: String!, $first: Int = 20, $after: String) {
  section(path: $path) {
    name
    description
    path
    feeds {
      ...FeedLinks
    }
    ancestors {
      name
      path
    }
    children {
      name
      path
    }
    articles(first: $first, after: $after) {
      edges {
        node {
          ...StoryCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment FeedLinks on Feeds {
  rss
  atom
  json
}
fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<SectionFrontQuery, SectionFrontQueryVariables>;
export const SendBackDocument = new TypedDocumentString(`
    mutation SendBack($input: SendBackDraftInput!) {
  sendBackDraft(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<SendBackMutation, SendBackMutationVariables>;
export const SiteFrontDocument = new TypedDocumentString(`
    query SiteFront($first: Int = 20, $after: String) {
  feeds {
    ...FeedLinks
  }
  sections {
    name
    path
  }
  articles(first: $first, after: $after) {
    edges {
      node {
        ...StoryCard
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment FeedLinks on Feeds {
  rss
  atom
  json
}
fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<SiteFrontQuery, SiteFrontQueryVariables>;
export const TakeDownDocument = new TypedDocumentString(`
    mutation TakeDown($input: TakeDownInput!) {
  withdraw(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<TakeDownMutation, TakeDownMutationVariables>;
export const TokensDocument = new TypedDocumentString(`
    query Tokens($first: Int!, $after: String) {
  tokens(first: $first, after: $after) {
    edges {
      node {
        id
        name
        role
        createdBy
        createdAt
        expiresAt
        revokedAt
        lastUsedAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TokensQuery, TokensQueryVariables>;
export const TopicPageDocument = new TypedDocumentString(`
    query TopicPage($slug: String!, $first: Int = 20, $after: String) {
  topic(slug: $slug) {
    name
    type
    description
    path
    feeds {
      ...FeedLinks
    }
    articles(first: $first, after: $after) {
      edges {
        node {
          ...StoryCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment FeedLinks on Feeds {
  rss
  atom
  json
}
fragment StoryCard on Article {
  id
  path
  headline
  standfirst
  publishedAt
  lastUpdate {
    at
    relative
  }
  readingTime {
    label
  }
  image {
    url
    alt
    width
    height
  }
  section {
    name
    path
  }
  byline {
    author {
      name
      path
    }
    role
  }
}`) as unknown as TypedDocumentString<TopicPageQuery, TopicPageQueryVariables>;
export const UnscheduleDocument = new TypedDocumentString(`
    mutation Unschedule($input: DraftTargetInput!) {
  unschedule(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<UnscheduleMutation, UnscheduleMutationVariables>;
export const UpdateImageDocument = new TypedDocumentString(`
    mutation UpdateImage($input: UpdateImageInput!) {
  updateImage(input: $input) {
    ...ImageOutcome
  }
}
    fragment ImageOutcome on ImageResult {
  __typename
  ... on ImageChange {
    dryRun
    image {
      id
      url
      alt
      caption
      credit
      width
      height
      mediaType
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
}`) as unknown as TypedDocumentString<UpdateImageMutation, UpdateImageMutationVariables>;
export const UpdateWebhookDocument = new TypedDocumentString(`
    mutation UpdateWebhook($input: UpdateWebhookInput!) {
  updateWebhook(input: $input) {
    __typename
    ... on WebhookChange {
      secret
      dryRun
      webhook {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        version
      }
    }
    ... on Problem {
      field
      message
      remedy
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateWebhookMutation, UpdateWebhookMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    name
    role
    actor
    expiresAt
    permissions
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const WebhookChangeDocument = new TypedDocumentString(`
    query WebhookChange($after: String!, $ids: [ID!]!) {
  changes(after: $after, first: 1) {
    edges {
      node {
        __typename
        cursor
        kind
        at
        ... on ArticleChanged {
          articleId
          reason
        }
        ... on SectionChanged {
          sectionId
        }
        ... on AuthorChanged {
          authorId
        }
        ... on TopicChanged {
          topicId
        }
        ... on ImageChanged {
          imageId
        }
      }
    }
  }
  nodes(ids: $ids) {
    ...Copied
  }
  sections {
    id
  }
}
    fragment Copied on Node {
  __typename
  id
  ... on Article {
    slug
    headline
    standfirst
    language
    bodyHtml
    bodyText
    publishedAt
    lastUpdate {
      at
    }
    image {
      url
      alt
      caption
      credit
    }
    notices {
      kind
      text
      at
    }
    rights {
      holder
      usageTerms
      aiUse
    }
    section {
      id
    }
    byline {
      role
      author {
        id
      }
    }
    topics {
      id
    }
    related(first: 20) {
      reason
      article {
        id
      }
    }
  }
  ... on Section {
    slug
    name
    description
    version
    parent {
      id
    }
    children {
      id
    }
  }
  ... on Author {
    slug
    name
    jobTitle
    bio
    version
  }
  ... on Topic {
    slug
    name
    type
    description
    version
  }
}`) as unknown as TypedDocumentString<WebhookChangeQuery, WebhookChangeQueryVariables>;
export const WebhooksDocument = new TypedDocumentString(`
    query Webhooks($first: Int, $after: String) {
  webhooks(first: $first, after: $after) {
    edges {
      node {
        id
        name
        url
        kinds
        pausedAt
        pauseReason
        failingSince
        version
        deliveries(first: 20) {
          edges {
            node {
              id
              cursor
              state
              attempts
              nextAttemptAt
              lastAttemptAt
              status
              problem
            }
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const WriteDocument = new TypedDocumentString(`
    mutation Write($input: CreateDraftInput!) {
  createDraft(input: $input) {
    ...DraftOutcome
  }
}
    fragment DraftOutcome on DraftResult {
  __typename
  ... on DraftChange {
    dryRun
    draft {
      id
      state
      version
      revision
      scheduledAt
      embargoUntil
      content {
        headline
      }
      article {
        path
        url
      }
    }
  }
  ... on Problem {
    field
    message
    remedy
  }
  ... on StateProblem {
    state
    allowedFrom
  }
  ... on Conflict {
    fields
    version
    theirs {
      headline
      standfirst
      markdown
    }
  }
}`) as unknown as TypedDocumentString<WriteMutation, WriteMutationVariables>;