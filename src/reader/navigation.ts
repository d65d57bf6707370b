import { html } from 'hono/html';
import type { Html } from './page.ts';

export interface Link {
  name: string;
  /** With a leading slash. */
  path: string;
}

/** The sections at the top; the one that `current` stands in is marked. */
export function sectionNavigation(sections: readonly Link[], current: string): Html {
  const item = ({ name, path }: Link) => {
    const below = current.startsWith(`${path}/`) && 'true';
    return listItem(name, path, current === path ? 'page' : below);
  };
  return html`<nav class="sections" aria-label="Sections">
    <ul>
      ${sections.map(item)}
    </ul>
  </nav>`;
}

/** The way to this page, from Home; the last step is the page itself. */
export function breadcrumbs(steps: readonly Link[]): Html {
  const item = ({ name, path }: Link, index: number) =>
    listItem(name, path, index === steps.length - 1 && 'page');
  return html`<nav class="breadcrumbs" aria-label="Breadcrumbs">
    <ol>
      ${steps.map(item)}
    </ol>
  </nav>`;
}

/** Links as a plain row. */
export function linkList(links: readonly Link[]): Html {
  return html`<ul class="links">
    ${links.map(({ name, path }) => html`<li><a href="${path}">${name}</a></li>`)}
  </ul>`;
}

function listItem(name: string, path: string, current: 'page' | 'true' | false): Html {
  const mark = current && html`aria-current="${current}"`;
  return html`<li><a href="${path}" ${mark}>${name}</a></li>`;
}
