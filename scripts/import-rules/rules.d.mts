/** Regular expression for tests, which no rule binds. */
export const tests: string;

/** One direction that is forbidden; see rules.mjs. */
export type ImportRule = {
  name: string;
  comment: string;
  from: string;
  fromNot?: string;
  to: string;
  toNot?: string;
  /** True for any target, or the targets of which types may be imported. */
  typesAllowed?: boolean | string;
};
export const rules: ImportRule[];
