import { tabs } from './tabs.ts';

/** GraphiQL as one page that loads nothing else, made once, when it is first asked for: it has several megabytes. */
export function graphiqlPage(title: string): () => Promise<string> {
  let page: Promise<string> | undefined;
  return () => (page ??= render(title));
}

async function render(title: string): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = tabs();
  const page = renderGraphiQL({ title, defaultTabs, shouldPersistHeaders: false });
  const [first] = defaultTabs;
  const before = stillTabs + (first ? firstVisit(first) : '');
  return page.replace('<div id="root">', (root) => before + root);
}

/** GraphiQL moves a tab away when it is first pressed, so that the click misses it. */
const stillTabs = '<style>.graphiql-tab { transform: none !important }</style>';

/**
 * Of the first of several tabs GraphiQL takes nothing but the query, and at the next visit doesn't
 * know which tab that was: both it looks for in its storage.
 */
function firstVisit({ query, variables }: { query: string; variables: string }): string {
  const stored = JSON.stringify({ query, variables }).replaceAll('<', '\\u003c');
  return `<script>
    if (!localStorage.getItem('graphiql:tabState')) {
      for (const [name, text] of Object.entries(${stored})) {
        localStorage.setItem('graphiql:' + name, text);
      }
    }
  </script>`;
}
