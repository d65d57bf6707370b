import { Copy, type Held } from '../graphql/changes/copy.ts';

export interface WebhookBody {
  type: string;
  timestamp: string;
  data: {
    __typename: string;
    cursor: string;
    kind: string;
    at: string;
    reason?: string | null;
    touched: string[];
    nodes: (Held | null)[];
    sections?: string[];
  };
}

/** A copy of a site, by somebody who has nothing but the bodies of webhooks. */
export class WebhookCopy extends Copy {
  constructor() {
    super(() => Promise.reject(new Error('Webhooks alone are to tell everything')));
  }

  take({ data: { touched, nodes, sections } }: WebhookBody): void {
    for (const [index, node] of nodes.entries()) {
      if (node) this.nodes.set(node.id, node);
      else this.nodes.delete(touched[index]!);
    }
    if (sections) this.top = sections;
  }
}
