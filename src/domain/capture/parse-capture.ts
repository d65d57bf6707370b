import { sectionNames } from './breadcrumb-lines.ts';
import { distinctNames } from './byline.ts';
import { CaptureError, type Capture, type CaptureSection } from './capture.ts';
import { splitFooter } from './capture-footer.ts';
import { readHeader, type CaptureHeader } from './capture-header.ts';
import { captureLines, type CaptureLine } from './capture-lines.ts';
import { readHeaderBullets } from './header-bullets.ts';
import { paragraphsOf } from './paragraphs.ts';
import { slugify } from '../text/slug.ts';

/**
 * Reads the text of one news page. `capturedAt` is when the page was read: its "10 hours ago" counts
 * from there.
 * @throws CaptureError naming the line when the text is not a capture, or says something unreadable
 */
export function parseCapture(text: string, capturedAt: Date): Capture {
  const lines = captureLines(text);
  const header = readHeader(lines);
  const footer = splitFooter(header.rest);
  if (footer.body.length === 0) throw noBody(header, lines);
  const { section, authors, ...facts } = readHeaderBullets(header.bullets, capturedAt);
  return {
    headline: header.headline,
    sections: sectionsOf(header, section),
    paragraphs: paragraphsOf(footer.body),
    ...facts,
    authors: distinctNames([...header.authors, ...authors, ...footer.authors]),
  };
}

/** The breadcrumbs know the whole path; the bullet, only its end. */
function sectionsOf(header: CaptureHeader, bullet: string | null): CaptureSection[] {
  const path = sectionNames(header.crumbs, header.headline);
  const names = path.length > 0 || bullet === null ? path : [bullet];
  return names.map((name) => ({ name, slug: slugify(name, 'section') }));
}

function noBody(header: CaptureHeader, lines: CaptureLine[]): CaptureError {
  const line = header.rest[0] ?? lines.at(-1);
  return new CaptureError(
    line?.number ?? 1,
    'There is no body; at least one paragraph must follow the headline.',
  );
}
