import { visit, type ASTNode, type DirectiveNode, type DocumentNode } from 'graphql';
import { limitError } from './limit-error.ts';
import type { Limits } from './limits.ts';

/** @throws GraphQLError when there are more directives at one place than the limit allows */
export function checkDirectives(document: DocumentNode, { directives: max }: Limits): void {
  visit(document, {
    enter(node: ASTNode) {
      const { directives = [] } = node as { directives?: readonly DirectiveNode[] };
      const count = directives.length;
      if (count <= max) return;
      const message = `A place of the document has ${count} directives, and ${max} is the limit`;
      throw limitError('directives', max, message);
    },
  });
}
