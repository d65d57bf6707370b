/** Somebody who writes, photographs or reports; has a page and an address of their own. */
export interface Author {
  id: string;
  slug: string;
  name: string;
  jobTitle: string | null;
  bio: string | null;
  /** Grows by one with every change of the fields above. */
  version: number;
}
