import { ENGLISH } from './words/english.js';
import { KOREAN } from './words/korean.js';

/** The words of the explorer in the language of the page. */
export const WORDS = document.documentElement.lang === 'en' ? ENGLISH : KOREAN;

const NUMBERS = new Intl.NumberFormat('en-US');

/** 12345 -> 12,345, in both languages. */
export function count(number: number): string {
  return NUMBERS.format(number);
}

/** Thousandths as a percentage; no machine is 100% sure. */
export function percent(thousandths: number): string {
  return `${Math.min(99, Math.round(thousandths / 10))}%`;
}
