import type { Section } from './section.ts';

/** All sections, as a tree. A newsroom has tens or hundreds: reading them all is one small statement. */
export class SectionTree {
  /** In no order; by these it is told what memory the tree takes. */
  readonly all: readonly Section[];
  readonly #byId: ReadonlyMap<string, Section>;
  readonly #byPath: ReadonlyMap<string, Section>;
  readonly #children = new Map<string | null, Section[]>();

  constructor(sections: readonly Section[]) {
    this.all = sections;
    this.#byId = new Map(sections.map((section) => [section.id, section]));
    this.#byPath = new Map(sections.map((section) => [section.path, section]));
    for (const section of sections.toSorted(byPosition)) {
      const siblings = this.#children.get(section.parentId);
      if (siblings) siblings.push(section);
      else this.#children.set(section.parentId, [section]);
    }
  }

  byId(id: string): Section | null {
    return this.#byId.get(id) ?? null;
  }

  byPath(path: string): Section | null {
    return this.#byPath.get(path) ?? null;
  }

  /** Sections right below this one, in their order; with null, those at the top. */
  children(id: string | null): readonly Section[] {
    return this.#children.get(id) ?? [];
  }

  /** From the top down to this section, itself included; empty for an unknown id. */
  lineage(id: string): Section[] {
    const upward: Section[] = [];
    for (let at = this.byId(id); at; at = at.parentId ? this.byId(at.parentId) : null)
      upward.push(at);
    return upward.reverse();
  }

  /** This section and all below it, each before those below it; empty for an unknown id. */
  subtree(id: string): Section[] {
    const section = this.byId(id);
    if (!section) return [];
    return [section, ...this.children(id).flatMap((child) => this.subtree(child.id))];
  }
}

function byPosition(a: Section, b: Section): number {
  return a.position - b.position || a.path.localeCompare(b.path, 'en');
}
