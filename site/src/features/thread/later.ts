/** What a conversation needs only once something happens in it: one file, which is fetched then. */
export { earlierThan } from './earlier.ts';
export { default as MergedEnd } from './merged-end.tsx';
export { default as NewsBelow } from './news-below.tsx';
export { withQuoted } from './quote.ts';
export { spokenText } from './spoken.ts';
