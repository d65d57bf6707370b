import type { PhrasingContent } from 'mdast';
import type { Definitions } from './definitions.ts';
import type { Inline } from './element.ts';
import { joinTexts } from './join-texts.ts';
import { printableLine } from './printable.ts';
import { isWebUrl, safeUrl } from './safe-url.ts';

type Enclosing = 'strong' | 'emphasis' | 'link';

interface Scope {
  definitions: Definitions;
  within: readonly Enclosing[];
}

/** What stands in a paragraph, heading or cell: adjoining texts are one, empty nodes are gone. */
export function inlineContent(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): Inline[] {
  return convertAll(nodes, { definitions, within: [] });
}

function convertAll(nodes: readonly PhrasingContent[], scope: Scope): Inline[] {
  return joinTexts(nodes.flatMap((node) => convert(node, scope)));
}

function convert(node: PhrasingContent, scope: Scope): Inline[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return text(node.value);
    case 'inlineCode':
      return [{ type: 'code', value: printableLine(node.value) }];
    case 'break':
      return [{ type: 'break' }];
    case 'image':
      return image(node.alt ?? '', node.url, scope);
    case 'imageReference':
      return image(node.alt ?? '', scope.definitions.get(node.identifier)?.url ?? '', scope);
    default:
      return 'children' in node ? parent(node, scope) : [];
  }
}

function parent(node: PhrasingContent & { children: PhrasingContent[] }, scope: Scope): Inline[] {
  const { type } = node;
  switch (type) {
    case 'strong':
    case 'emphasis':
      return enclose(type, node.children, scope, (children) => ({ type, children }));
    case 'link':
      return link(node.url, node.title, node.children, scope);
    case 'linkReference': {
      const definition = scope.definitions.get(node.identifier);
      return link(definition?.url ?? '', definition?.title, node.children, scope);
    }
    default:
      return convertAll(node.children, scope);
  }
}

/** Wraps the children unless they are wrapped alike already, which also keeps the tree flat. */
function enclose(
  type: Enclosing,
  nodes: readonly PhrasingContent[],
  scope: Scope,
  wrap: (children: Inline[]) => Inline,
): Inline[] {
  if (scope.within.includes(type)) return convertAll(nodes, scope);
  const children = convertAll(nodes, { ...scope, within: [...scope.within, type] });
  return children.length > 0 ? [wrap(children)] : [];
}

function link(
  href: string,
  title: string | null | undefined,
  nodes: readonly PhrasingContent[],
  scope: Scope,
): Inline[] {
  const url = safeUrl(href);
  if (url === null) return convertAll(nodes, scope);
  const titleText = title ? printableLine(title) : null;
  return enclose('link', nodes, scope, (children) => ({
    type: 'link',
    url,
    title: titleText,
    children,
  }));
}

/** An image amid text has no place in the model; what it says has, and where it is. */
function image(alt: string, url: string, scope: Scope): Inline[] {
  if (!isWebUrl(url)) return text(alt);
  return link(url, null, [{ type: 'text', value: alt || url }], scope);
}

function text(value: string): Inline[] {
  return [{ type: 'text', value: printableLine(value) }];
}
