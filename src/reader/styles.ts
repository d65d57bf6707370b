import { articleStyles } from './styles/article.ts';
import { baseStyles } from './styles/base.ts';
import { bodyStyles } from './styles/body.ts';
import { cardStyles } from './styles/cards.ts';
import { frameStyles } from './styles/frame.ts';
import { frontStyles } from './styles/fronts.ts';
import { previewStyles } from './styles/preview.ts';
import { printStyles } from './styles/print.ts';

/** Of every page: one text, so that one hash in the security policy fits all. */
export const styles = [
  baseStyles,
  frameStyles,
  cardStyles,
  frontStyles,
  articleStyles,
  bodyStyles,
  previewStyles,
  printStyles,
].join('');
